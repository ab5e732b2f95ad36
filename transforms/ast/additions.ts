import type { NodePath } from '@babel/traverse';
import { memberName } from './names';
import { child, children, part } from './unwrap';

/** A value that is put into a collection which is there already. */
export interface Addition {
  /** The collection as it is written there. */
  readonly collection: NodePath;
  readonly value: NodePath;
}

const LAST_ARGUMENT = new Set(['set', 'add']);
const ALL_ARGUMENTS = new Set(['push', 'unshift']);

/** What an assignment `table[key] = x`, a call `list.push(x)` or `map.set(key, x)` puts into a collection. */
export function additionsAt(path: NodePath): Addition[] {
  if (path.isAssignmentExpression()) {
    const left = part(path, 'left') as NodePath;
    const collection = left.isMemberExpression({ computed: true }) ? child(left, 'object') : undefined;
    return collection && memberName(left) === undefined ? [{ collection, value: path.get('right') }] : [];
  }
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  const collection = callee && child(callee, 'object');
  const method = callee && memberName(callee);
  if (!collection || method === undefined) return [];
  const args = children(path, 'arguments');
  if (ALL_ARGUMENTS.has(method)) return args.map((value) => ({ collection, value }));
  return LAST_ARGUMENT.has(method) ? args.slice(-1).map((value) => ({ collection, value })) : [];
}

/** The collection, as it is written there, that a value is put into. */
export function collectionAround(value: NodePath): NodePath | undefined {
  const parent = value.parentPath;
  const found = parent ? additionsAt(parent) : [];
  return found.find((addition) => addition.value.node === value.node)?.collection;
}
