import type { NodePath } from '@babel/traverse';
import type { ModuleLinks } from '../moduleLinks';
import { child, children, part } from '../unwrap';
import { declaredTypes, typeNameOf } from './declaredTypes';

/** A member that values of a type have. */
export interface TypeMember {
  readonly path: NodePath;
  /** Whether a value of the type is wrong without it, as far as can be seen. */
  readonly isRequired: boolean;
  /** Whether only the name is the member's: `Record<keyof T, string>` has other values under it. */
  readonly isKeyOnly?: boolean;
}

/** Types of the language whose values have the members of their argument. */
const SAME_MEMBERS = new Set(['Readonly', 'Required', 'NonNullable', 'Promise', 'Awaited']);

/** The properties that the values of a type have, through names, `extends`, intersections and utility types. */
export function membersOfType(
  type: NodePath,
  links: ModuleLinks,
  seen: ReadonlySet<object> = new Set(),
): TypeMember[] {
  if (seen.has(type.node)) return [];
  const next = new Set(seen).add(type.node);
  const all = (types: readonly NodePath[]): TypeMember[] =>
    types.flatMap((part) => membersOfType(part, links, next));
  if (typeNameOf(type)) return membersOfReference(type, links, next);
  if (type.isTSInterfaceDeclaration())
    return [...membersIn(part(type, 'body') as NodePath, 'body'), ...all(children(type, 'extends'))];
  if (type.isTSTypeLiteral()) return membersIn(type, 'members');
  if (type.isTSIntersectionType()) return all(children(type, 'types'));
  if (type.isTSUnionType()) return all(children(type, 'types')).map(optional);
  if (type.isTSMappedType()) return all(mappedOver(type)).map(optional);
  const inner = child(type, 'typeAnnotation');
  const isTransparent =
    type.isTSTypeAnnotation() ||
    type.isTSParenthesizedType() ||
    type.isTSTypeOperator({ operator: 'readonly' }) ||
    type.isTSTypeAliasDeclaration();
  return isTransparent && inner ? all([inner]) : [];
}

function membersOfReference(
  reference: NodePath,
  links: ModuleLinks,
  seen: ReadonlySet<object>,
): TypeMember[] {
  const name = typeNameOf(reference);
  const given = typeArguments(reference);
  const declared = name ? declaredTypes(name, links) : [];
  if (declared.length > 0) {
    const own = declared.flatMap((type) => membersOfType(type, links, seen));
    return [...own, ...given.flatMap((type) => membersOfType(type, links, seen)).map(optional)];
  }
  const [first, keys] = given;
  const text = name?.isIdentifier() ? name.node.name : '';
  if (!first) return [];
  if (text === 'Record' && first.isTSTypeOperator({ operator: 'keyof' }))
    return membersOfType(first.get('typeAnnotation'), links, seen).map((member) => ({
      ...member,
      isRequired: true,
      isKeyOnly: true,
    }));
  const members = membersOfType(first, links, seen);
  if (SAME_MEMBERS.has(text)) return members;
  const named = keys && literalTexts(keys);
  const isNamed = (member: TypeMember): boolean => named?.includes(memberKey(member.path) ?? '') === true;
  if (text === 'Omit') return named ? members.filter((member) => !isNamed(member)) : members.map(optional);
  if (text === 'Pick') return named ? members.filter(isNamed) : members.map(optional);
  return text === 'Partial' ? members.map(optional) : [];
}

function membersIn(body: NodePath, key: string): TypeMember[] {
  return children(body, key).flatMap((path) =>
    path.isTSPropertySignature() || path.isTSMethodSignature()
      ? [{ path, isRequired: path.node.optional !== true }]
      : [],
  );
}

/** The type whose keys a mapped type goes through: `T` of `[K in keyof T]`. */
function mappedOver(type: NodePath): NodePath[] {
  const parameter = child(type, 'typeParameter');
  const constraint = parameter && child(parameter, 'constraint');
  return constraint?.isTSTypeOperator({ operator: 'keyof' }) ? [constraint.get('typeAnnotation')] : [];
}

export function typeArguments(reference: NodePath): NodePath[] {
  const list = child(reference, 'typeParameters') ?? child(reference, 'typeArguments');
  return list ? children(list, 'params') : [];
}

/** The texts of `'a' | 'b'`; undefined for any other type. */
export function literalTexts(type: NodePath): string[] | undefined {
  if (type.isTSParenthesizedType()) return literalTexts(type.get('typeAnnotation'));
  if (type.isTSUnionType()) {
    const parts = children(type, 'types').map(literalTexts);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  const literal = type.isTSLiteralType() ? type.node.literal : undefined;
  return literal?.type === 'StringLiteral' ? [literal.value] : undefined;
}

/** The name of a property or method of a type. */
export function memberKey(path: NodePath): string | undefined {
  const key = path.isTSPropertySignature() || path.isTSMethodSignature() ? path.node.key : undefined;
  if (key?.type === 'Identifier') return key.name;
  return key?.type === 'StringLiteral' ? key.value : undefined;
}

function optional(member: TypeMember): TypeMember {
  return { ...member, isRequired: false };
}
