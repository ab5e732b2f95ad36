import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../names';
import type { Origins } from '../origins';
import { child, children, part } from '../unwrap';
import { memberKey, membersOfType, typeArguments, type TypeMember } from './membersOfType';

/**
 * The types that the code around an expression says it has: the annotation of the variable it is the value of, of the
 * parameter it is passed for, the return type of its function; `satisfies` and `as`.
 */
export function statedTypes(value: NodePath, origins: Origins): NodePath[] {
  const parent = value.parentPath;
  if (!parent) return [];
  const around = (path: NodePath): NodePath[] => statedTypes(path, origins);
  if (parent.isTSAsExpression() || parent.isTSTypeAssertion())
    return [part(parent, 'typeAnnotation') as NodePath, ...around(parent)];
  if (parent.isTSSatisfiesExpression()) return [parent.get('typeAnnotation'), ...around(parent)];
  if (parent.isTSNonNullExpression() || parent.isParenthesizedExpression() || parent.isAwaitExpression())
    return around(parent);
  if (parent.isConditionalExpression() || parent.isLogicalExpression()) return around(parent);
  if (parent.isVariableDeclarator()) return annotationOf(child(parent, 'id'));
  if (parent.isAssignmentPattern()) return annotationOf(child(parent, 'left'));
  if (parent.isClassProperty()) return annotationOf(parent);
  if (parent.isReturnStatement()) return returnTypes(parent.getFunctionParent() ?? undefined);
  if (parent.isArrowFunctionExpression() && value.key === 'body') return returnTypes(parent);
  if (parent.isSpreadElement()) return around(parent.parentPath);
  if (value.listKey === 'arguments') return argumentTypes(value, parent, origins);
  if (parent.isObjectProperty() && parent.parentPath.isObjectExpression())
    return propertyTypes(parent, origins);
  return [];
}

/** The types of a property of a literal, as the types of the literal say. */
function propertyTypes(property: NodePath, origins: Origins): NodePath[] {
  return statedMembers(property, origins).flatMap(({ path, isKeyOnly }) =>
    isKeyOnly ? [] : annotationOf(path),
  );
}

/** The members that stand for a property of a literal in the types that are stated for the literal. */
export function statedMembers(property: NodePath, origins: Origins): TypeMember[] {
  const name = propertyName(property);
  const literal = property.parentPath;
  if (name === undefined || !literal?.isObjectExpression()) return [];
  const isWhole =
    !literal.parentPath.isSpreadElement() &&
    !children(literal, 'properties').some((item) => item.isSpreadElement());
  return statedTypes(literal, origins).flatMap((type) =>
    membersOfType(type, origins.links)
      .filter(({ path }) => memberKey(path) === name)
      .map((member) => ({ ...member, isRequired: member.isRequired && isWhole && isChecked(type) })),
  );
}

/** Whether the compiler holds a value against a type; with `as`, or the argument of a generic call, it may not. */
function isChecked({ parentPath }: NodePath): boolean {
  return !(
    parentPath?.isTSAsExpression() === true ||
    parentPath?.isTSTypeAssertion() === true ||
    parentPath?.isTSTypeParameterInstantiation() === true
  );
}

function argumentTypes(argument: NodePath, call: NodePath, origins: Origins): NodePath[] {
  const callee = child(call, 'callee');
  const fn = call.isNewExpression()
    ? constructorOf(callee, origins)
    : call.isCallExpression()
      ? origins.functionCalled(call)
      : undefined;
  const parameter = fn && children(fn, 'params')[Number(argument.key)];
  const isFreeze = callee && memberName(callee) === 'freeze';
  return [
    ...typeArguments(call),
    ...annotationOf(parameter),
    ...(isFreeze ? statedTypes(call, origins) : []),
  ];
}

function constructorOf(callee: NodePath | undefined, origins: Origins): NodePath | undefined {
  const owner = callee && origins.of(callee).find(({ path }) => path.isClass())?.path;
  const members = owner ? children(part(owner, 'body') as NodePath, 'body') : [];
  return members.find((member) => member.isClassMethod({ kind: 'constructor' }));
}

function returnTypes(fn: NodePath | undefined): NodePath[] {
  const type = fn && child(fn, 'returnType');
  return type ? [type] : [];
}

/** The annotation that a name, a pattern, a parameter or a member carries. */
export function annotationOf(place: NodePath | undefined): NodePath[] {
  if (!place) return [];
  if (place.isAssignmentPattern()) return annotationOf(child(place, 'left'));
  if (place.isTSParameterProperty()) return annotationOf(child(place, 'parameter'));
  const type = child(place, 'typeAnnotation');
  return type ? [type] : [];
}
