import type { NodePath } from '@babel/traverse';
import { evaluateText, patternText } from '../../ast/evaluateText';
import { children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { bareMetascope, isMetascope, scopesFor } from '../../ims/metascopes';
import type { MetascopeUse } from '../types';
import type { ScopeWriter, WantedScopes } from './types';

/** Sends the scopes of metascopes that are named in the code; those of others are read from the environment. */
export function writeNamed(
  metascopes: readonly string[],
  { override, fallback }: WantedScopes,
  quote: string,
  { draft }: ModuleContext,
): ScopeWriter {
  const scopes = override ?? scopesFor(metascopes);
  if (scopes) {
    const literal = scopes.join(',');
    const kind = override ? 'chosen' : 'mapped';
    return () => ({ text: `${quote}${literal}${quote}`, literal, metascopes, scopes, env: [], kind });
  }
  return () => {
    const { name, text, declaration } = fallback;
    if (declaration) draft.at(declaration.after).insert(declaration.after.node.end ?? 0, declaration.text);
    const env = [{ name, was: undefined }];
    return { text, literal: undefined, metascopes, scopes: [], env, kind: 'environment' };
  };
}

/** The metascopes that all uses name, also behind names and tables; undefined when one cannot be seen. */
export function namedMetascopes(
  uses: readonly MetascopeUse[],
  { origins }: ModuleContext,
): string[] | undefined {
  const found = uses.map((use) => {
    if (use.kind === 'literal') return [use.name];
    const items = origins
      .of(use.carrier)
      .flatMap(({ path }) => (path.isArrayExpression() ? children(path, 'elements') : []));
    const texts = [use.carrier, ...items].flatMap((path) => evaluateText(path, origins)).map(patternText);
    return texts.filter(isMetascope).flatMap((text) => text.split(',').map(bareMetascope));
  });
  return found.every((names) => names.length > 0) ? [...new Set(found.flat())] : undefined;
}

/** The metascopes of a text, or of a list of nothing but texts. */
export function literalMetascopes(path: NodePath): string[] | undefined {
  if (path.isStringLiteral()) return path.node.value.split(',').map(bareMetascope).filter(Boolean);
  if (!path.isArrayExpression()) return undefined;
  const items = children(path, 'elements').map((item) =>
    item.isStringLiteral() ? bareMetascope(item.node.value) : undefined,
  );
  return items.every((name) => name !== undefined) ? items : undefined;
}
