import type { Node } from 'jsonc-parser';
import { propertyNamed } from '../json/readJson';
import { SCOPES_VARIABLE } from './names';

/** A script of a request, a folder or a collection. */
export interface Script {
  /** The event that holds it. */
  readonly event: Node;
  readonly runs: string;
  readonly code: string;
}

const SIGNS = /KJUR|JWS\.sign|jsrsasign|jwt\.sign|jose\./;
const SETS = /\.set\(\s*(['"]?)([\w.]+)\1/g;
const METASCOPES = /\bget\(\s*['"](\w*META_?SCOPES?)['"]/i;

/** The scripts that stand at a request, a folder or a collection. */
export function scriptsOf(item: Node): Script[] {
  const events = propertyNamed(item, 'event')?.value.children ?? [];
  return events.map((event) => {
    const exec = propertyNamed(propertyNamed(event, 'script')?.value, 'exec')?.value;
    const lines = exec?.children?.map(({ value }) => String(value)) ?? [String(exec?.value ?? '')];
    return { event, runs: String(propertyNamed(event, 'listen')?.value.value), code: lines.join('\n') };
  });
}

/** Whether a script signs a JWT. */
export function isSigning({ runs, code }: Script): boolean {
  return runs === 'prerequest' && SIGNS.test(code);
}

/** Whether all that a script sets is the JWT, and the library that it signs with. */
export function onlySigns({ code }: Script, jwtVariable: string): boolean {
  const names = [...code.matchAll(SETS)].map(([, , name = '']) => name);
  return names.every((name) => name === jwtVariable || /JWT|RSA|SIGN|LIBRARY/i.test(name));
}

/** The variable for the scopes: that of the metascopes under its new name. Adobe's own `META_SCOPE` became `SCOPES`. */
export function scopesVariableFor(scripts: readonly Script[]): string {
  const found = scripts.map(({ code }) => METASCOPES.exec(code)?.[1]).find((name) => name !== undefined);
  const renamed = found?.replace(/META_?SCOPES?$/, 'SCOPES').replace(/meta_?scopes?$/i, 'scopes');
  return renamed ?? SCOPES_VARIABLE;
}
