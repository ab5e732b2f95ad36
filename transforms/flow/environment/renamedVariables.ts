import { moduleOf } from '../../ast/parseModule';
import type { ModuleContext, ScopeVariable } from '../../context';
import type { EnvironmentRead } from './readEnvironment';

/** Variables of metascopes that are read through a helper or a list of names, where their name is written anew. */
export function renamedVariables(
  reads: readonly EnvironmentRead[],
  { renamed, cascade }: ModuleContext,
): Map<string, ScopeVariable> {
  const found = new Map<string, ScopeVariable>();
  for (const { name, places } of reads) {
    const to = renamed.get(name);
    const place = places.at(-1);
    const isWritten =
      place?.isStringLiteral() === true &&
      (place.listKey === 'arguments' || place.parentPath.isArrayExpression());
    const isLive = !places.some((path) => cascade.isGone(path));
    if (place && to !== undefined && isWritten && isLive)
      found.set(to, { was: name, file: moduleOf(place).path, beside: undefined });
  }
  return found;
}
