import type { NodePath } from '@babel/traverse';
import type { Entity } from '../../ast/entity';
import { memberName } from '../../ast/names';
import { textOf } from '../../ast/parseModule';
import { child, children, unwrap } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { argumentFor, isSameEverywhere, isSameThis, isVisible, type Place } from './place';

/** Code that means an object, and the names that it mentions. */
export interface ObjectText {
  readonly text: string;
  readonly keeps: readonly Entity[];
}

/** An object that settings are read from, under a name the place can see. */
export function expressObject(
  object: NodePath,
  place: Place,
  context: ModuleContext,
): ObjectText | undefined {
  const value = unwrap(object);
  if (value.isThisExpression()) return isSameThis(value, place.at) ? { text: 'this', keeps: [] } : undefined;
  if (value.isMemberExpression() || value.isOptionalMemberExpression())
    return memberName(value) === undefined
      ? expressRow(value, place, context)
      : expressMember(value, place, context);
  return value.isIdentifier() ? expressName(value, place, context) : undefined;
}

function expressMember(member: NodePath, place: Place, context: ModuleContext): ObjectText | undefined {
  const inner = child(member, 'object');
  const key = memberName(member) ?? '';
  const base = inner && expressObject(inner, place, context);
  if (!inner || !base) return undefined;
  return { text: `${base.text}.${key}`, keeps: [...base.keeps, ...context.entities.slotsOf(inner, key)] };
}

/** A row of a table, and the text of the key that takes it out of there. */
interface RowText extends ObjectText {
  readonly key: string;
}

/** `TENANTS[name]`: a row of a table, by a key that the place knows, too. */
export function expressRow(row: NodePath, place: Place, context: ModuleContext): RowText | undefined {
  const table = child(row, 'object');
  const index = child(row, 'property');
  const base = table && expressObject(table, place, context);
  const key = base && index && expressKey(index, place, context);
  return key && { text: `${base.text}[${key.text}]`, key: key.text, keeps: [...base.keeps, ...key.keeps] };
}

function expressKey(index: NodePath, place: Place, context: ModuleContext): ObjectText | undefined {
  if (isSameEverywhere(index, place))
    return { text: textOf(index), keeps: context.entities.mentionedIn(index) };
  const value = unwrap(index);
  if (value.isStringLiteral() || value.isNumericLiteral()) return { text: textOf(value), keeps: [] };
  const passed = passedFor(value, place, context);
  return passed ? expressKey(passed, place, context) : expressObject(value, place, context);
}

function expressName(name: NodePath, place: Place, context: ModuleContext): ObjectText | undefined {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  if (!binding) return undefined;
  if (isVisible(binding, place.at))
    return { text: binding.identifier.name, keeps: [context.entities.ofBinding(binding)] };
  const passed = passedFor(name, place, context);
  if (passed) return expressObject(passed, place, context);
  const isSteady = binding.path.isVariableDeclarator() && binding.constantViolations.length === 0;
  const init =
    isSteady && child(binding.path, 'id')?.isIdentifier() ? child(binding.path, 'init') : undefined;
  return init && expressObject(init, place, context);
}

/** What a parameter receives on the way to the place. */
function passedFor(name: NodePath, place: Place, context: ModuleContext): NodePath | undefined {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const fn = binding?.kind === 'param' ? binding.scope.path : undefined;
  if (!binding || !fn?.isFunction()) return undefined;
  const index = children(fn, 'params').findIndex((parameter) => parameter.node === binding.identifier);
  return index < 0 ? undefined : argumentFor(fn, index, place, context);
}
