import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { isWriteTarget } from '../bindings';
import { dottedName } from '../names';
import { child } from '../unwrap';
import { isEnvironmentObject } from './variables';

/**
 * Whether a text or a property only sets an environment variable, or takes it back, and so reads none:
 * `process.env['NAME'] = value`, `vi.stubEnv('NAME', value)`, a property of what the environment is set from.
 *
 * @param objects the literals that the environment is set from
 */
export function onlySets(path: NodePath, objects: ReadonlySet<Node>): boolean {
  const { parentPath: parent } = path;
  if (!parent) return false;
  if (path.isObjectProperty()) return objects.has(parent.node);
  if (path.key === 'key' && parent.isObjectProperty()) return onlySets(parent, objects);
  if (path.listKey === 'arguments' && path.key === 0) return isStub(parent);
  const object = path.key === 'property' ? child(parent, 'object') : undefined;
  const isDeleted = parent.parentPath?.isUnaryExpression({ operator: 'delete' }) === true;
  return object !== undefined && isEnvironmentObject(object) && (isDeleted || isWriteTarget(parent));
}

/** `vi.stubEnv('NAME', 'value')` */
export function isStub(path: NodePath): boolean {
  const callee = path.isCallExpression() ? child(path, 'callee') : undefined;
  return (callee && dottedName(callee)?.at(-1)) === 'stubEnv';
}
