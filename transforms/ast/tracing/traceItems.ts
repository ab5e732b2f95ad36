import type { NodePath } from '@babel/traverse';
import { giftOf } from '../collectionCalls';
import { asFunction, returnsOf } from '../functions';
import { itemAt } from '../listPatterns';
import { memberName } from '../names';
import { objectFunction } from '../objectCalls';
import { child, children, part } from '../unwrap';
import { traceAll, type Origin, type Tracer, type Walk } from './types';

/**
 * What an unknown key, a loop or a callback gets out of collections: each object or list in them, where it is written.
 * What else they hold, or what can't be seen of them, is said by the collection itself, as one of its elements.
 */
export function traceItems(collections: readonly Origin[], walk: Walk, tracer: Tracer): Origin[] {
  return collections.flatMap((collection) => {
    const element = { ...collection, element: true };
    if (collection.element) return [element];
    const items = itemsOf(collection.path, walk, tracer);
    if (!items || items.length === 0) return [element];
    const found = tracer.once(collection.path.node, walk, (inside) => traceAll(tracer, items, inside)) ?? [];
    const rows = found.filter(isRow);
    return rows.length > 0 && rows.length === found.length ? rows : [...rows, element];
  });
}

/** Whether a value holds others by keys of its own. */
function isRow({ path, element }: Origin): boolean {
  return !element && (path.isObjectExpression() || path.isArrayExpression());
}

/** The values in a list, an object, a map, as they are written; undefined for what can't be seen into. */
export function itemsOf(collection: NodePath, walk: Walk, tracer: Tracer): NodePath[] | undefined {
  // A list can be spread into itself.
  const written = tracer.once(collection.node, walk, (inside) => writtenItems(collection, inside, tracer));
  return written && [...written, ...tracer.addedTo(collection)];
}

function writtenItems(collection: NodePath, walk: Walk, tracer: Tracer): NodePath[] | undefined {
  const spread = (part: NodePath): NodePath[] =>
    tracer.trace(part, walk).flatMap(({ path }) => itemsOf(path, walk, tracer) ?? [part]);
  if (collection.isArrayExpression())
    return children(collection, 'elements').flatMap((item) =>
      item.isSpreadElement() ? spread(item.get('argument')) : [item],
    );
  if (collection.isObjectExpression())
    return children(collection, 'properties').flatMap((property) =>
      property.isSpreadElement() ? spread(property.get('argument')) : (child(property, 'value') ?? []),
    );
  if (!isMap(collection)) return madeItems(collection);
  const [pairs] = children(collection, 'arguments');
  return pairs ? pairValues(pairs, walk, tracer) : [];
}

/** `names.map((name) => …)`: what the callback gives. */
function madeItems(call: NodePath): NodePath[] | undefined {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  const make =
    callee && memberName(callee) === 'map' ? asFunction(children(call, 'arguments')[0]) : undefined;
  return make && returnsOf(make);
}

/** The second parts of `[['eu', x], ['us', y]]`, or the values behind `Object.entries(x)`. */
function pairValues(pairs: NodePath, walk: Walk, tracer: Tracer): NodePath[] {
  return tracer.trace(pairs, walk).flatMap(({ path }) => {
    const listed = entriesOf(path);
    if (listed) return valuesBehind(listed, walk, tracer);
    const items = path.isArrayExpression() ? children(path, 'elements') : [];
    return items.map((pair) => (pair.isArrayExpression() ? itemAt(pair, 1) : undefined) ?? pair);
  });
}

/** The values of what `Object.entries` takes; the expression itself where they can't be seen. */
function valuesBehind(listed: NodePath, walk: Walk, tracer: Tracer): NodePath[] {
  return tracer.trace(listed, walk).flatMap(({ path }) => itemsOf(path, walk, tracer) ?? [listed]);
}

/** One side of a pair of `Object.entries(x)`: a value of x, or nothing that can be seen for its key. */
export function traceEntry(entries: NodePath, side: string, walk: Walk, tracer: Tracer): Origin[] {
  const listed = entriesOf(entries);
  return listed && side === '1' ? traceItems(tracer.trace(listed, walk), walk, tracer) : [];
}

/** `Object.entries(x)`: x. */
export function entriesOf(call: NodePath): NodePath | undefined {
  return objectFunction(call) === 'entries' ? children(call, 'arguments')[0] : undefined;
}

function isMap(made: NodePath): boolean {
  return made.isNewExpression() && (part(made, 'callee') as NodePath).isIdentifier({ name: 'Map' });
}

/** Methods that give the same items in another order, after their callback has seen them. */
const SORTING = new Set(['sort', 'toSorted']);

/** `accounts.find(…)`, `accounts.filter(…)`, `map.get(key)`, `Object.values(x)`; undefined for other calls. */
export function traceItemCall(
  call: NodePath,
  receiver: NodePath | undefined,
  name: string | undefined,
  walk: Walk,
  tracer: Tracer,
): Origin[] | undefined {
  const [first] = children(call, 'arguments');
  if (!receiver || name === undefined) return undefined;
  if (first && objectFunction(call) === 'values') {
    const held = tracer.trace(first, walk);
    return held.every(({ path, element }) => !element && path.isObjectExpression()) ? held : undefined;
  }
  const gift = SORTING.has(name) ? 'items' : giftOf(name);
  const collections = gift === 'item' || gift === 'items' ? tracer.trace(receiver, walk) : [];
  if (collections.length === 0) return undefined;
  const areMaps = collections.every(({ path, element }) => !element && isMap(path));
  if (name === 'get') return areMaps ? traceItems(collections, walk, tracer) : undefined;
  if (name === 'values') return areMaps ? collections : undefined;
  const areLists = collections.every(({ path, element }) => !element && isListed(path));
  if (!areLists) return undefined;
  return gift === 'items' ? collections : traceItems(collections, walk, tracer);
}

function isListed(path: NodePath): boolean {
  return (
    path.isArrayExpression() || path.isObjectExpression() || isMap(path) || madeItems(path) !== undefined
  );
}
