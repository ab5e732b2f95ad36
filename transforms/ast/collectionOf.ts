import type { Binding, NodePath } from '@babel/traverse';
import { memberName } from './names';
import { child, part } from './unwrap';

/** What a loop variable, callback parameter or indexed element is taken from. */
export function collectionOf(value: NodePath): NodePath | undefined {
  if (
    (value.isMemberExpression() || value.isOptionalMemberExpression()) &&
    value.node.computed &&
    memberName(value) === undefined
  ) {
    return child(value, 'object');
  }
  if (!value.isIdentifier()) return undefined;
  const binding = value.scope.getBinding(value.node.name);
  return binding && collectionOfBinding(binding);
}

/** What the elements that a name stands for are taken from. */
export function collectionOfBinding(binding: Binding): NodePath | undefined {
  const loop = binding.path.parentPath?.parentPath;
  if (binding.path.isVariableDeclarator() && loop?.isForOfStatement()) return loop.get('right');
  const fn = binding.kind === 'param' ? binding.scope.path : undefined;
  const call = fn?.parentPath;
  if (!fn?.isFunction() || fn.listKey !== 'arguments' || !call?.isCallExpression()) return undefined;
  const name = memberName(part(call, 'callee') as NodePath);
  return name === undefined || name === 'then'
    ? undefined
    : child(part(call, 'callee') as NodePath, 'object');
}
