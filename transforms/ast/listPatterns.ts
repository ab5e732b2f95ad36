import type { Binding, NodePath } from '@babel/traverse';
import { memberName } from './names';
import { sourcesOfPattern } from './objectNames';
import type { Origins } from './origins';
import { declarationOf } from './patterns';
import { child, children, part, unwrap } from './unwrap';

/** An element of `[a, b]` that fills a name, and the items it takes, one of each list that the pattern can meet. */
export interface TakenElement {
  readonly element: NodePath;
  readonly items: readonly NodePath[];
}

/** The element that fills a name; undefined where a list is not written beside it, one item for each element. */
export function takenElement(binding: Binding, origins: Origins): TakenElement | undefined {
  const place = declarationOf(binding);
  const element = place.key === 'left' && place.parentPath?.isAssignmentPattern() ? place.parentPath : place;
  const pattern = element.parentPath;
  if (!pattern?.isArrayPattern() || pattern.node.elements.includes(null)) return undefined;
  const index = Number(element.key);
  const sources = sourcesOfPattern(pattern, origins);
  const items = sources.map((source) => {
    const list = writtenList(source);
    return list && itemAt(list, index);
  });
  return items.length > 0 && items.every((item) => item !== undefined) ? { element, items } : undefined;
}

/** `[x, y]`, or what `Promise.all([x, y])` waits for, written in this very place. */
export function writtenList(source: NodePath): NodePath | undefined {
  const value = unwrap(source);
  const [first] = isPromiseAll(value) ? children(value, 'arguments') : [value];
  return first?.isArrayExpression() ? first : undefined;
}

/** `Promise.all(…)`. */
export function isPromiseAll(call: NodePath): boolean {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  return (
    callee !== undefined &&
    memberName(callee) === 'all' &&
    child(callee, 'object')?.isIdentifier({ name: 'Promise' }) === true
  );
}

/** The item at an index of a list; undefined behind a spread, where indexes are not known. */
export function itemAt(list: NodePath, index: number): NodePath | undefined {
  const items = part(list, 'elements') as NodePath[];
  const isKnown = items.slice(0, index + 1).every((item) => !item.isSpreadElement());
  const item = isKnown ? items[index] : undefined;
  return item?.isExpression() ? item : undefined;
}
