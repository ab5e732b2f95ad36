import type { NodePath } from '@babel/traverse';
import type { FunctionPath } from './functions';
import { memberName } from './names';
import { child, children, part } from './unwrap';

/** Methods of lists that do nothing but run their callback on each element. */
export const ELEMENT_CALLBACKS = new Set(['forEach', 'map', 'filter', 'some', 'every', 'find', 'flatMap']);

/** The list that a `for … of` declaration takes its values from. */
export function loopSource(declarator: NodePath): NodePath | undefined {
  const loop = declarator.parentPath?.parentPath;
  return loop?.isForOfStatement() ? (part(loop, 'right') as NodePath) : undefined;
}

/** What an inline callback receives: elements of the receiver, or the result of a Node-style call. */
export function callbackValue(
  fn: FunctionPath,
  index: number,
): { path: NodePath; element: boolean } | undefined {
  const call = fn.parentPath;
  if (fn.listKey !== 'arguments' || !call?.isCallExpression()) return undefined;
  const callee = part(call, 'callee') as NodePath;
  const name = memberName(callee);
  const object = child(callee, 'object');
  if (name !== undefined && object && ELEMENT_CALLBACKS.has(name) && index === 0)
    return { path: object, element: true };
  if (name === 'reduce' && object && index <= 1) {
    const initial = children(call, 'arguments')[1];
    if (index === 0) return initial && { path: initial, element: false };
    return { path: object, element: true };
  }
  // (error, result) => …: the result is what the call produces.
  const isLast = children(call, 'arguments').at(-1)?.node === fn.node;
  if (isLast && index >= 1 && name !== 'then') return { path: call, element: false };
  return undefined;
}
