import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { dottedName } from '../ast/names';
import { mergedObjects } from '../ast/objectCalls';
import type { Origins } from '../ast/origins';
import { children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { TokenPackage } from '../packages/types';
import { nameLine } from './nameLine';

/** Why a call stays whose settings don't say what is asked for: with the places that they come from. */
export function whyUnseen(settings: NodePath, of: TokenPackage, context: ModuleContext): string {
  const parts = [...new Set(opaqueParts(settings, context.origins))];
  const places = parts.map((part) => {
    const name = dottedName(unwrap(part))?.join('.');
    return name === undefined ? nameLine(part, context) : `${name} (${nameLine(part, context)})`;
  });
  const what = `\`${of.settings.metascopes}\``;
  const literal = context.origins.of(settings)[0]?.path ?? settings;
  const where =
    places.length > 0
      ? `the settings of this call come from ${places.join(' and ')}, where ${what} cannot be seen`
      : `among the settings of this call (${nameLine(literal, context)}) no ${what} can be seen`;
  return `Not rewritten: ${where}. Call it with an object that names its settings, then run this again.`;
}

/** What an object is made of that is no literal. */
function opaqueParts(object: NodePath, origins: Origins, seen = new Set<Node>()): NodePath[] {
  return origins.of(object).flatMap(({ path }) => {
    if (seen.has(path.node)) return [];
    seen.add(path.node);
    const merged = mergedObjects(path);
    if (merged) return merged.flatMap((part) => opaqueParts(part, origins, seen));
    if (!path.isObjectExpression()) return [path];
    return children(path, 'properties').flatMap((property) =>
      property.isSpreadElement() ? opaqueParts(property.get('argument'), origins, seen) : [],
    );
  });
}
