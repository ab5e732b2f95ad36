import type { NodePath } from '@babel/traverse';
import type { ModuleLinks } from '../moduleLinks';
import { child, children } from '../unwrap';
import { memberKey, membersOfType, typeArguments } from './membersOfType';
import { visit } from '../visit';

/** `Omit<T, 'a' | 'b'>` or `Pick<T, 'a'>`: a type that names members of another. */
export interface MemberList {
  readonly reference: NodePath;
  readonly kind: 'Omit' | 'Pick';
  readonly of: NodePath;
  readonly keys: NodePath;
  readonly names: readonly MemberName[];
}

/** The text that names a member, and the members it means. */
export interface MemberName {
  /** The literal type. */
  readonly path: NodePath;
  readonly name: string;
  readonly members: readonly NodePath[];
}

/** Every list of names of members in the types of a program. */
export function memberListsIn(program: NodePath, links: ModuleLinks): MemberList[] {
  const found: MemberList[] = [];
  visit(program, {
    TSTypeReference(reference) {
      const name = child(reference, 'typeName');
      const kind = name?.isIdentifier() ? name.node.name : undefined;
      const [of, keys] = typeArguments(reference);
      if ((kind !== 'Omit' && kind !== 'Pick') || !of || !keys) return;
      found.push({ reference, kind, of, keys, names: namesIn(keys, of, links) });
    },
  });
  return found;
}

function namesIn(keys: NodePath, of: NodePath, links: ModuleLinks): MemberName[] {
  const parts = keys.isTSUnionType() ? children(keys, 'types') : [keys];
  const members = membersOfType(of, links);
  return parts.flatMap((path) => {
    const literal = path.isTSLiteralType() ? path.node.literal : undefined;
    if (literal?.type !== 'StringLiteral') return [];
    const name = literal.value;
    const meant = members.filter((member) => memberKey(member.path) === name);
    return [{ path, name, members: meant.map((member) => member.path) }];
  });
}
