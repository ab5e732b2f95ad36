import type { NodePath } from '@babel/traverse';
import { argumentsFor } from '../../ast/entityValues';
import { evaluateText, patternText } from '../../ast/evaluateText';
import type { Origins } from '../../ast/origins';
import { children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { bareMetascope, isMetascope, scopesFor } from '../../ims/metascopes';
import type { MetascopeUse } from '../types';
import type { FallbackScope } from './fallbackScope';
import { textsWithin } from './collections';
import { cutMetascopes } from './cutMetascopes';
import type { ScopeWriter, WantedScopes } from './types';

/** Sends the scopes of metascopes that are named in the code; those of others are read from the environment. */
export function writeNamed(
  metascopes: readonly string[],
  { override, fallback }: WantedScopes,
  quote: string,
  context: ModuleContext,
): ScopeWriter {
  const scopes = override ?? scopesFor(metascopes);
  if (scopes) {
    const literal = scopes.join(',');
    const kind = override ? 'chosen' : 'mapped';
    return () => ({ text: `${quote}${literal}${quote}`, literal, metascopes, scopes, env: [], kind });
  }
  return () => {
    const { name, text, isSetting } = fallback;
    declare(fallback, context);
    const env = isSetting ? [] : [{ name, was: undefined }];
    const setting = isSetting && { setting: { name, was: undefined } };
    const named = metascopes.length > 0 ? metascopes : cutMetascopes(context);
    return { text, literal: undefined, metascopes: named, scopes: [], env, ...setting, kind: 'environment' };
  };
}

/** Writes what the code that reads the scopes stands on. */
export function declare({ declarations }: FallbackScope, context: ModuleContext): void {
  for (const { after, text } of declarations) {
    const end = after.node.end ?? 0;
    context.at(after).draft.replaceOnce(end, end, text);
  }
}

/** The metascopes that all uses name, also behind names and tables; undefined when one cannot be seen. */
export function namedMetascopes(
  uses: readonly MetascopeUse[],
  { origins }: ModuleContext,
): string[] | undefined {
  const found = uses.map((use) => {
    if (use.kind === 'literal') return [use.name];
    const items = [use.carrier, ...restOf(use.carrier, origins)]
      .flatMap((path) => origins.of(path))
      .flatMap(({ path }) => (path.isArrayExpression() ? children(path, 'elements') : [path]));
    const texts = [use.carrier, ...items, ...textsWithin(use.carrier)]
      .flatMap((path) => evaluateText(path, origins))
      .map(patternText);
    return texts.filter(isMetascope).flatMap((text) => text.split(',').map(bareMetascope));
  });
  return found.every((names) => names.length > 0) ? [...new Set(found.flat())] : undefined;
}

/** `(...metascopes)`: what the calls pass one by one. */
function restOf(carrier: NodePath, origins: Origins): NodePath[] {
  const binding = carrier.isIdentifier() ? carrier.scope.getBinding(carrier.node.name) : undefined;
  const passed = binding?.path.isRestElement() === true ? argumentsFor(binding, origins) : [];
  return passed.map((path) => (path.isSpreadElement() ? path.get('argument') : path));
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
