import type { NodePath } from '@babel/traverse';
import type { ModuleLinks } from './moduleLinks';
import { memberName } from './names';
import { declaredTypes } from './types/declaredTypes';
import { child, children } from './unwrap';

/** The TypeScript enum that a name stands for, in this module or in the one it is imported from. */
export function enumBehind(name: NodePath, links: ModuleLinks): NodePath | undefined {
  if (!name.isIdentifier()) return undefined;
  const place = name.scope.getBinding(name.node.name)?.path;
  // Babel gives enums no binding.
  if (!place) return enumAround(name, name.node.name);
  return place.isModuleSpecifier()
    ? declaredTypes(name, links).find((type) => type.isTSEnumDeclaration())
    : undefined;
}

/** `MetaScope.Users`: the value of the member. */
export function enumValue(member: NodePath, links: ModuleLinks): NodePath | undefined {
  const object = child(member, 'object');
  const name = memberName(member);
  const found = object && name !== undefined ? enumBehind(object, links) : undefined;
  const own = found && membersOf(found).find((item) => nameOf(item) === name);
  return own && child(own, 'initializer');
}

/** The values that are written for the members of an enum. */
export function enumValues(enumeration: NodePath): NodePath[] {
  return membersOf(enumeration).flatMap((member) => child(member, 'initializer') ?? []);
}

function membersOf(enumeration: NodePath): NodePath[] {
  return children(enumeration, 'members');
}

function nameOf({ node }: NodePath): string | undefined {
  if (node.type !== 'TSEnumMember') return undefined;
  return node.id.type === 'Identifier' ? node.id.name : node.id.value;
}

/** The enum of this name in the nearest block around a place that declares one. */
function enumAround(place: NodePath, name: string): NodePath | undefined {
  const block = place.findParent((parent) => enumIn(parent, name) !== undefined);
  return block ? enumIn(block, name) : undefined;
}

function enumIn(block: NodePath, name: string): NodePath | undefined {
  if (!block.isProgram() && !block.isBlockStatement() && !block.isTSModuleBlock()) return undefined;
  for (const statement of children(block, 'body')) {
    const declared = statement.isExportNamedDeclaration() ? child(statement, 'declaration') : statement;
    if (declared?.isTSEnumDeclaration() && declared.node.id.name === name) return declared;
  }
  return undefined;
}
