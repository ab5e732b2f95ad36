import type { NodePath } from '@babel/traverse';
import type { Cascade } from '../cascade';
import { child, children, unwrap } from '../unwrap';

/**
 * Whether a constructor that lost something is left with nothing to do: it takes nothing, does nothing but call the
 * one of the class it extends, and does not say who may call it.
 */
export function isIdleConstructor(maker: NodePath, cascade: Cascade): boolean {
  if (!maker.isClassMethod({ kind: 'constructor' })) return false;
  const { accessibility } = maker.node;
  if (accessibility === 'private' || accessibility === 'protected') return false;
  const parts = [...children(maker, 'params'), ...children(maker.get('body'), 'body')];
  return parts.every((part) => cascade.isGone(part) || isBareSuper(part, cascade));
}

/** `super();`, or what becomes of `super(key);` when all it hands on goes. */
function isBareSuper(statement: NodePath, cascade: Cascade): boolean {
  const expression = child(statement, 'expression');
  const call = expression && unwrap(expression);
  return (
    call?.isCallExpression() === true &&
    call.get('callee').isSuper() &&
    children(call, 'arguments').every((argument) => cascade.isGone(argument))
  );
}
