import type { NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import { keyName } from './names';

/** Members of interfaces and type literals with one of the given names, that still stand. */
export function typeMembers(program: NodePath, names: ReadonlySet<string>, cascade: Cascade): NodePath[] {
  const found: NodePath[] = [];
  program.traverse({
    'TSPropertySignature|ObjectTypeProperty': (path: NodePath) => {
      const name = typeMemberName(path);
      if (name !== undefined && names.has(name) && !cascade.isGone(path)) found.push(path);
    },
  });
  return found;
}

/** The name of a member of a type, of TypeScript or of Flow. */
export function typeMemberName(path: NodePath): string | undefined {
  const { node } = path;
  if (node.type === 'TSPropertySignature') return keyName(node.key, node.computed ?? false);
  return node.type === 'ObjectTypeProperty' ? keyName(node.key, false) : undefined;
}

/** Interfaces and type aliases of this file that were used, and are used no more; exported ones stay. */
export function unusedTypes(program: NodePath, cascade: Cascade): NodePath[] {
  const declared = new Map<string, NodePath>();
  const uses = new Map<string, NodePath[]>();
  const declare = (path: NodePath<{ type: string; id: { name: string } } & NodePath['node']>): void => {
    if (!path.parentPath?.isExportDeclaration()) declared.set(path.node.id.name, path);
  };
  program.traverse({
    TSInterfaceDeclaration: declare,
    TSTypeAliasDeclaration: declare,
    Identifier(path) {
      const isDeclaration = path.key === 'id' && path.parentPath.isTSEntityName() === false;
      if (!isDeclaration) uses.set(path.node.name, [...(uses.get(path.node.name) ?? []), path]);
    },
  });
  return [...declared].flatMap(([name, path]) => {
    const mentions = uses.get(name) ?? [];
    const isUnused =
      mentions.length > 0 && mentions.every((use) => cascade.isGone(use) || use.isDescendant(path));
    return isUnused && !cascade.isGone(path) ? [path] : [];
  });
}

/** Whether some type has members of both names. */
export function haveSameType(program: NodePath, one: string, other: string): boolean {
  const members = new Map<NodePath | null, Set<string>>();
  program.traverse({
    'TSPropertySignature|ObjectTypeProperty': (path: NodePath) => {
      const names = members.get(path.parentPath) ?? new Set();
      members.set(path.parentPath, names.add(typeMemberName(path) ?? ''));
    },
  });
  return [...members.values()].some((names) => names.has(one) && names.has(other));
}
