import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { propertyName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { child, children } from '../ast/unwrap';
import type { Setting } from './types';

/** An options argument: its literal, wherever that stands, and the settings made there or assigned later. */
export interface OptionsView {
  /** The literal, the last one of options that are written anew: `options = { ...options, x }`. */
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
  const literals = (argument ? origins.of(argument) : [])
    .map(({ path }) => path)
    .filter((path) => path.isObjectExpression() && !outer.has(path.node))
    .reverse();
  const [literal] = literals;
  if (!literal) return undefined;
  const get = (...names: readonly string[]): Setting | undefined => {
    for (const name of names) {
      for (const path of literals) {
        const found = assigned(path, name, origins) ?? written(path, name, origins, outer);
        if (found) return found;
      }
    }
    return undefined;
  };
  return { literal, get };
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
