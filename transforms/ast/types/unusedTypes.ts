import type { NodePath } from '@babel/traverse';
import type { Cascade } from '../cascade';
import { child } from '../unwrap';
import { declaredTypes } from './declaredTypes';
import { mentionsOfType } from './typeMentions';
import { visit } from '../visit';

/**
 * Interfaces, type aliases (of TypeScript or Flow) and enums that were used, and are used no more, in whatever module:
 * with the specifiers that brought their names there. What others can import stays.
 */
export function unusedTypes(programs: readonly NodePath[], cascade: Cascade): NodePath[] {
  const local = programs.flatMap((program) => unusedHere(program, cascade));
  const exported = [...touchedTypes(programs, cascade)].flatMap((type) => unusedAnywhere(type, cascade));
  return [...new Set([...local, ...exported])];
}

/** Types of one file that it does not export. */
function unusedHere(program: NodePath, cascade: Cascade): NodePath[] {
  const declared = new Map<string, NodePath>();
  const uses = new Map<string, NodePath[]>();
  const declare = (path: NodePath<{ type: string; id: { name: string } } & NodePath['node']>): void => {
    if (!path.parentPath?.isExportDeclaration()) declared.set(path.node.id.name, path);
  };
  visit(program, {
    TSInterfaceDeclaration: declare,
    TSTypeAliasDeclaration: declare,
    TSEnumDeclaration: declare,
    TypeAlias: declare,
    OpaqueType: declare,
    InterfaceDeclaration: declare,
    Identifier(path) {
      const isDeclaration = path.key === 'id' && !path.parentPath.isGenericTypeAnnotation();
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

/** Types at the top of a module that code which is gone names, wherever they are declared. */
function touchedTypes(programs: readonly NodePath[], cascade: Cascade): Set<NodePath> {
  const found = new Set<NodePath>();
  const asked = new Map<NodePath, Set<string>>();
  for (const program of programs) {
    const names = asked.get(program) ?? new Set();
    asked.set(program, names);
    visit(program, {
      Identifier(path) {
        const { name } = path.node;
        const isQualified = path.parentPath.isTSQualifiedName() && path.key === 'right';
        const isAsked = !isQualified && names.has(name);
        if (isAsked || !cascade.isGone(path)) return;
        if (!isQualified) names.add(name);
        const types = declaredTypes(isQualified ? path.parentPath : path, cascade.origins.links);
        for (const type of types) if (!type.isClass()) found.add(type);
      },
      TSImportType(path) {
        if (!cascade.isGone(path)) return;
        for (const type of declaredTypes(path, cascade.origins.links)) if (!type.isClass()) found.add(type);
      },
    });
  }
  return found;
}

function unusedAnywhere(type: NodePath, cascade: Cascade): NodePath[] {
  if (cascade.isGone(type)) return [];
  const { uses, carriers, closed } = mentionsOfType(type, cascade.origins.links);
  const isUsed = uses.some((use) => !cascade.isGone(use)) || carriers.some((item) => isKept(item, cascade));
  if (!closed || isUsed || uses.length + carriers.length === 0) return [];
  const outer = type.parentPath?.isExportDeclaration() ? type.parentPath : type;
  return [outer, ...carriers.filter((carrier) => !cascade.isGone(carrier))];
}

/** Whether inserted text mentions what a specifier imports. */
function isKept(specifier: NodePath, cascade: Cascade): boolean {
  const local = child(specifier, 'local');
  const binding = local?.isIdentifier() ? local.scope.getBinding(local.node.name) : undefined;
  return binding !== undefined && cascade.isKept(cascade.entities.ofBinding(binding));
}
