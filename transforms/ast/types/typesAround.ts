import type { NodePath } from '@babel/traverse';
import type { Entities } from '../entities';
import type { Entity } from '../entity';
import { memberName, propertyName } from '../names';
import type { Origins } from '../origins';
import { declarationOf } from '../patterns';
import { definitionsOf } from '../slotDefinitions';
import { child, children, unwrap } from '../unwrap';
import { annotationOf, statedTypes } from './statedTypes';

/**
 * The types that the code states for a variable, or for the objects that a property belongs to: where it is defined,
 * and where it is read.
 */
export function typesAround(entity: Entity, entities: Entities, origins: Origins): NodePath[] {
  const uses = entities.usesOf(entity).flatMap((use) => typesOfHolder(use, origins));
  if (entity.kind === 'binding') {
    const { binding } = entity;
    return [...typesOfPlace(declarationOf(binding), origins), ...uses];
  }
  const { owner } = entity;
  const own = owner?.isObjectExpression() ? statedTypes(owner, origins) : [];
  const implemented = owner?.isClass() ? children(owner, 'implements') : [];
  const defined = owner?.isClass() ? definitionsOf(entity).flatMap(annotationOf) : [];
  return [...own, ...implemented, ...defined, ...uses];
}

/** The types of the object that a member expression, or a property of a pattern, takes from. */
function typesOfHolder(use: NodePath, origins: Origins): NodePath[] {
  const object = child(use, 'object');
  if (object) return typesOfValue(object, origins);
  return use.isObjectProperty() ? typesOfPlace(use, origins) : [];
}

/** The types of an expression, of what it takes a part from. */
function typesOfValue(expression: NodePath, origins: Origins): NodePath[] {
  const value = unwrap(expression);
  if (value.isIdentifier()) {
    const binding = value.scope.getBinding(value.node.name);
    return binding && !binding.path.isModuleSpecifier() ? typesOfPlace(declarationOf(binding), origins) : [];
  }
  const object = child(value, 'object');
  if (object?.isThisExpression()) return typesOfOwnMember(value, memberName(value));
  if (object) return typesOfValue(object, origins);
  const fn = value.isCallExpression() ? origins.functionCalled(value) : undefined;
  const type = fn && child(fn, 'returnType');
  return type ? [type] : [];
}

/** The types that a declared name, or a part of a pattern, gets from the annotations of what it belongs to. */
export function typesOfPlace(place: NodePath, origins: Origins): NodePath[] {
  const outermost = place.find(({ parentPath }) => !isPatternPart(parentPath)) ?? place;
  const holder = outermost.parentPath;
  const init = holder?.isVariableDeclarator() ? child(holder, 'init') : undefined;
  return [
    ...annotationOf(outermost),
    ...(init ? [...typesOfValue(init, origins), ...statedTypes(unwrap(init), origins)] : []),
  ];
}

function isPatternPart(path: NodePath | null): boolean {
  return (
    path?.isPattern() === true ||
    path?.isRestElement() === true ||
    (path?.isObjectProperty() === true && path.parentPath.isObjectPattern())
  );
}

/** The annotation of `name`, as a property or a parameter of the constructor of the class around a piece of code. */
function typesOfOwnMember(path: NodePath, name: string | undefined): NodePath[] {
  const body = path.findParent((parent) => parent.isClassBody());
  const members = body ? children(body, 'body') : [];
  const parameters = members.flatMap((member) =>
    member.isClassMethod({ kind: 'constructor' }) ? children(member, 'params') : [],
  );
  const isNamed = (parameter: NodePath): boolean => {
    const inner = child(parameter, 'parameter');
    const target = inner?.isAssignmentPattern() ? child(inner, 'left') : inner;
    return name !== undefined && target?.isIdentifier({ name }) === true;
  };
  return [
    ...members.filter((member) => name !== undefined && propertyName(member) === name),
    ...parameters.filter(isNamed),
  ].flatMap(annotationOf);
}
