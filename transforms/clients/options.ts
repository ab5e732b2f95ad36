import type { NodePath } from '@babel/traverse';
import { propertyName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { child, children } from '../ast/unwrap';
import type { Setting } from './types';

/** An options argument: its literal, wherever that stands, and the settings made there or assigned later. */
export interface OptionsView {
  readonly literal: NodePath;
  readonly get: (...names: readonly string[]) => Setting | undefined;
}

/** Views an options argument; undefined when no object literal can be seen behind it. */
export function viewOptions(argument: NodePath | undefined, origins: Origins): OptionsView | undefined {
  const literal = argument && origins.of(argument).find((origin) => origin.path.isObjectExpression())?.path;
  if (!literal) return undefined;
  const get = (...names: readonly string[]): Setting | undefined => {
    for (const name of names) {
      const found = assigned(literal, name, origins) ?? written(literal, name, origins);
      if (found) return found;
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

function written(literal: NodePath, name: string, origins: Origins): Setting | undefined {
  for (const property of children(literal, 'properties').reverse()) {
    if (property.isSpreadElement()) {
      const inner = viewOptions(property.get('argument'), origins)?.get(name);
      if (inner) return inner;
    } else if (propertyName(property)?.toLowerCase() === name.toLowerCase()) {
      const value = child(property, 'value');
      if (value) return { value, holder: property };
    }
  }
  return undefined;
}
