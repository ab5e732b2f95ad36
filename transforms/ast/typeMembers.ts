import type { NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import { keyName } from './names';
import { visit } from './visit';

/** Members of interfaces and type literals that still stand and are meant, by their name and the names beside it. */
export function typeMembers(
  program: NodePath,
  isMeant: (name: string, others: readonly string[]) => boolean,
  cascade: Cascade,
): NodePath[] {
  const bodies = new Map<NodePath | null, NodePath[]>();
  visit(program, {
    'TSPropertySignature|ObjectTypeProperty': (path: NodePath) => {
      bodies.set(path.parentPath, [...(bodies.get(path.parentPath) ?? []), path]);
    },
  });
  return [...bodies.values()].flatMap((members) =>
    members.filter((member) => {
      const name = typeMemberName(member);
      const others = members.flatMap((other) => (other === member ? [] : (typeMemberName(other) ?? [])));
      return name !== undefined && !cascade.isGone(member) && isMeant(name, others);
    }),
  );
}

/** The name of a member of a type, of TypeScript or of Flow. */
export function typeMemberName(path: NodePath): string | undefined {
  const { node } = path;
  if (node.type === 'TSPropertySignature') return keyName(node.key, node.computed ?? false);
  return node.type === 'ObjectTypeProperty' ? keyName(node.key, false) : undefined;
}

/** Whether some type has members of both names. */
export function haveSameType(program: NodePath, one: string, other: string): boolean {
  const members = new Map<NodePath | null, Set<string>>();
  visit(program, {
    'TSPropertySignature|ObjectTypeProperty': (path: NodePath) => {
      const names = members.get(path.parentPath) ?? new Set();
      members.set(path.parentPath, names.add(typeMemberName(path) ?? ''));
    },
  });
  return [...members.values()].some((names) => names.has(one) && names.has(other));
}
