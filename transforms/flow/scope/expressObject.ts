import type { NodePath } from '@babel/traverse';
import type { Entity } from '../../ast/entity';
import { memberName } from '../../ast/names';
import { child, children, unwrap } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { argumentFor, isSameThis, isVisible, type Place } from './place';

/** An object that settings are read from, under a name the place can see. */
export function expressObject(
  object: NodePath,
  place: Place,
  context: ModuleContext,
): { text: string; keeps: readonly Entity[] } | undefined {
  const value = unwrap(object);
  if (value.isThisExpression()) return isSameThis(value, place.at) ? { text: 'this', keeps: [] } : undefined;
  if (value.isMemberExpression() || value.isOptionalMemberExpression()) {
    const inner = child(value, 'object');
    const key = memberName(value);
    const base = inner && key !== undefined ? expressObject(inner, place, context) : undefined;
    return (
      base &&
      inner && {
        text: `${base.text}.${key ?? ''}`,
        keeps: [...base.keeps, ...context.entities.slotsOf(inner, key ?? '')],
      }
    );
  }
  if (!value.isIdentifier()) return undefined;
  const binding = value.scope.getBinding(value.node.name);
  if (!binding) return undefined;
  if (isVisible(binding, place.at))
    return { text: value.node.name, keeps: [context.entities.ofBinding(binding)] };
  const fn = binding.kind === 'param' ? binding.scope.path : undefined;
  const index = fn?.isFunction()
    ? children(fn, 'params').findIndex((parameter) => parameter.node === binding.identifier)
    : -1;
  const argument = fn && index >= 0 ? argumentFor(fn, index, place, context) : undefined;
  return argument && expressObject(argument, place, context);
}
