import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { CallSite, FunctionPath } from '../../ast/functions';
import type { Origin, Origins } from '../../ast/origins';
import { child, children, unwrap } from '../../ast/unwrap';
import { parameterNamed } from './parameterNamed';
import type { EnvironmentRead } from './readEnvironment';

/** How environment variables are written, where nothing else shows that a text is the name of one. */
export const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/**
 * The variables that an expression can name: itself, by the calls that hand it in, or as an item of a list or table.
 *
 * @param places what has to stand already for the name to be asked for
 */
export function namedVariables(
  key: NodePath,
  places: readonly NodePath[],
  origins: Origins,
  seen: ReadonlySet<Node> = new Set(),
): EnvironmentRead[] {
  const value = unwrap(key);
  const parameter = parameterNamed(value);
  const calls = parameter ? callsOf(parameter.fn, origins) : [];
  if (!parameter || calls.length === 0)
    return origins.of(value).flatMap((origin) => variablesAt(origin, places));
  if (seen.has(parameter.fn.node)) return [];
  const entered = new Set(seen).add(parameter.fn.node);
  return calls.flatMap(({ args }) => {
    const given = args[parameter.index];
    return given ? namedVariables(given, [...places, given], origins, entered) : [];
  });
}

/** The calls of a function; those of another method that only has the same name left out. */
function callsOf(fn: FunctionPath, origins: Origins): CallSite[] {
  return origins.callIndex.callSitesOf(fn).calls.filter(({ path, kind }) => {
    const called = origins.functionCalled(path);
    return kind === 'call' && (called === undefined || called.node === fn.node);
  });
}

function variablesAt({ path, element }: Origin, places: readonly NodePath[]): EnvironmentRead[] {
  const read = (text: NodePath | undefined, place?: NodePath): EnvironmentRead[] =>
    text?.isStringLiteral() && VARIABLE.test(text.node.value)
      ? [{ name: text.node.value, places: place ? [...places, place] : places }]
      : [];
  if (!element) return read(path);
  if (path.isArrayExpression()) return children(path, 'elements').flatMap((item) => read(item, item));
  if (!path.isObjectExpression()) return [];
  return children(path, 'properties').flatMap((property) => read(child(property, 'value'), property));
}
