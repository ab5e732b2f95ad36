import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { propertyName } from '../ast/names';
import { mergedObjects } from '../ast/objectCalls';
import type { Origins } from '../ast/origins';
import { child, children, unwrap } from '../ast/unwrap';
import type { Setting } from './types';

/** An options argument: its literal, wherever that stands, and the settings made there or assigned later. */
export interface OptionsView {
  /** The literal, if there are several one that stands in the call, or else the last: `options = { ...options, x }`. */
  readonly literal: NodePath;
  readonly get: (...names: readonly string[]) => Setting | undefined;
}

/**
 * Views an options argument; undefined when no object literal can be seen behind it.
 *
 * @param outer literals being looked into already: options can be spread into themselves
 */
export function viewOptions(
  argument: NodePath | undefined,
  origins: Origins,
  outer: ReadonlySet<Node> = new Set(),
): OptionsView | undefined {
  if (!argument) return undefined;
  const besides = new Set([...outer, ...givenToOthers(argument, origins)]);
  const literals = origins
    .of(argument)
    .flatMap(({ path }) => mergedParts(path, origins))
    .filter((path) => path.isObjectExpression() && !besides.has(path.node))
    .reverse();
  const literal = literals.find(({ listKey }) => listKey === 'arguments') ?? literals[0];
  if (!literal) return undefined;
  const get = (...names: readonly string[]): Setting | undefined => {
    for (const name of names) {
      for (const path of literals) {
        const found = assigned(path, name, origins) ?? written(path, name, origins, besides);
        if (found) return found;
      }
    }
    return undefined;
  };
  return { literal, get };
}

/** The objects that `Object.assign({ … }, base, more)` puts together, the last one counts; any other value as it is. */
function mergedParts(path: NodePath, origins: Origins): NodePath[] {
  const merged = mergedObjects(path);
  return merged ? merged.flatMap((part) => origins.of(part).map((origin) => origin.path)) : [path];
}

/** What other calls give the function that makes these options: `options({ method, body })`. */
function givenToOthers(argument: NodePath, origins: Origins): Node[] {
  const call = unwrap(argument);
  const fn = call.isCallExpression() ? origins.functionCalled(call) : undefined;
  const others = fn
    ? origins.callIndex.callSitesOf(fn).calls.filter(({ path }) => path.node !== call.node)
    : [];
  return others.flatMap(({ args }) => args.flatMap((given) => (given ? unwrap(given).node : [])));
}

function assigned(literal: NodePath, name: string, origins: Origins): Setting | undefined {
  const write = origins.writesTo(literal, name)[0];
  const value = write && child(write, 'right');
  return value && { value, holder: write };
}

function written(
  literal: NodePath,
  name: string,
  origins: Origins,
  outer: ReadonlySet<Node>,
): Setting | undefined {
  for (const property of children(literal, 'properties').reverse()) {
    if (property.isSpreadElement()) {
      const inside = new Set(outer).add(literal.node);
      const inner = viewOptions(property.get('argument'), origins, inside)?.get(name);
      if (inner) return inner;
    } else if (propertyName(property)?.toLowerCase() === name.toLowerCase()) {
      const value = child(property, 'value');
      if (value) return { value, holder: property };
    }
  }
  return undefined;
}
