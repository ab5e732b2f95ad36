import type { NodePath } from '@babel/traverse';
import { objectFunction } from './objectCalls';
import { ELEMENT_CALLBACKS } from './received';
import { child } from './unwrap';

/** What a call on a collection, or with it, lets out of it; `unknown` when that can be anything. */
export type Gift = 'nothing' | 'item' | 'items' | 'pairs' | 'unknown';

const GIFTS: Readonly<Record<string, Gift>> = {
  forEach: 'nothing',
  map: 'nothing',
  flatMap: 'nothing',
  some: 'nothing',
  every: 'nothing',
  reduce: 'nothing',
  includes: 'nothing',
  indexOf: 'nothing',
  has: 'nothing',
  keys: 'nothing',
  push: 'nothing',
  unshift: 'nothing',
  set: 'nothing',
  find: 'item',
  findLast: 'item',
  at: 'item',
  pop: 'item',
  shift: 'item',
  get: 'item',
  filter: 'items',
  slice: 'items',
  reverse: 'items',
  toReversed: 'items',
  values: 'items',
  entries: 'pairs',
};

/** What a method of a list, an object or a map gives. What a callback returns of it is another question. */
export function giftOf(method: string | undefined): Gift {
  return (method !== undefined && Object.hasOwn(GIFTS, method) ? GIFTS[method] : undefined) ?? 'unknown';
}

/** Which parameter of its callback a method gives each element to. */
export function elementParameter(method: string | undefined): number | undefined {
  if (method === 'reduce') return 1;
  return method !== undefined && ELEMENT_CALLBACKS.has(method) ? 0 : undefined;
}

const OBJECT_GIFTS: Readonly<Record<string, Gift | 'itself'>> = {
  keys: 'nothing',
  values: 'items',
  entries: 'pairs',
  freeze: 'itself',
  seal: 'itself',
};

/** What `Object.values(x)`, `new Map(pairs)` give of what they take; undefined for other calls. */
export function giftOfArgument(call: NodePath): Gift | 'itself' | undefined {
  if (call.isNewExpression())
    return child(call, 'callee')?.isIdentifier({ name: 'Map' }) ? 'item' : undefined;
  const name = objectFunction(call);
  return name !== undefined && Object.hasOwn(OBJECT_GIFTS, name) ? OBJECT_GIFTS[name] : undefined;
}
