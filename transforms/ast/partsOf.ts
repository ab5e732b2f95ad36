import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import type { Origins } from './origins';
import { child, children, unwrap } from './unwrap';

/** Every expression that a value is made from, through variables and the local functions that are called. */
export function partsOf(expression: NodePath, origins: Origins): NodePath[] {
  const seen = new Set<Node>();
  const queue = [expression];
  const found: NodePath[] = [];
  for (let path = queue.pop(); path; path = queue.pop()) {
    const part = unwrap(path);
    if (seen.has(part.node)) continue;
    seen.add(part.node);
    found.push(part);
    queue.push(...origins.of(part).map((origin) => origin.path), ...operandsOf(part));
  }
  return found;
}

/** The expressions directly inside one: holes, operands, elements, the object and the arguments of a call. */
function operandsOf(path: NodePath): NodePath[] {
  const callee = child(path, 'callee');
  const single = ['left', 'right', 'object', 'argument'].flatMap((key) => child(path, key) ?? []);
  const lists = ['expressions', 'elements', 'arguments'].flatMap((key) => children(path, key));
  const object = callee && child(callee, 'object');
  return [...single, ...lists, ...(object ? [object] : [])];
}
