import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { keyName } from './names';
import { child, children } from './unwrap';
import { visit } from './visit';

/** A declaration `namespace Name { … }`. Babel's scopes know its members, but not its name. */
export function declaredNamespace(statement: NodePath): NodePath | undefined {
  const declaration = statement.isExportDeclaration() ? child(statement, 'declaration') : statement;
  return declaration?.isTSModuleDeclaration() && declaration.get('id').isIdentifier()
    ? declaration
    : undefined;
}

/** The namespaces that a name means where it stands: several declarations of one name are one namespace. */
export function namespacesNamed(name: NodePath): NodePath[] {
  if (!name.isIdentifier() || name.scope.hasBinding(name.node.name, true)) return [];
  for (const block of blocksAround(name)) {
    const found = namespacesIn(block, name.node.name);
    if (found.length > 0) return found;
  }
  return [];
}

/** The namespaces and the program that code stands in, the innermost first: where its names can be declared. */
export function blocksAround(path: NodePath): NodePath[] {
  return path.getAncestry().filter((outer) => outer.isProgram() || outer.isTSModuleBlock());
}

/** The namespaces of a name that a program, or a namespace around them, declares. */
export function namespacesIn(block: NodePath, name: string): NodePath[] {
  return children(block, 'body').flatMap((statement) => {
    const found = declaredNamespace(statement);
    return found && namespaceName(found) === name ? found : [];
  });
}

export function namespaceName(namespace: NodePath): string | undefined {
  const id = child(namespace, 'id');
  return id && keyName(id.node, false);
}

/** What a namespace, in whichever of its declarations, exports under a name. */
export function namespaceMember(namespace: NodePath, name: string): Binding | undefined {
  return allOf(namespace)
    .flatMap((part) => child(part, 'body')?.scope.getOwnBinding(name) ?? [])
    .find((binding) => exportOf(binding) !== undefined);
}

/** All declarations of a namespace. */
function allOf(namespace: NodePath): NodePath[] {
  const outer = namespace.parentPath?.isExportDeclaration() ? namespace.parentPath : namespace;
  return outer.parentPath ? namespacesIn(outer.parentPath, namespaceName(namespace) ?? '') : [namespace];
}

function exportOf({ path }: Binding): NodePath | undefined {
  const declaration = path.isVariableDeclarator() ? path.parentPath : path;
  const outer = declaration.parentPath;
  return outer?.isExportNamedDeclaration() ? outer : undefined;
}

/** The namespace that an export declaration stands in. */
export function namespaceAround(declaration: NodePath): NodePath | undefined {
  const block = declaration.parentPath;
  return block?.isTSModuleBlock() && block.parentPath.isTSModuleDeclaration() ? block.parentPath : undefined;
}

/** Where the file of a namespace mentions it by its name. */
export function mentionsOfNamespace(namespace: NodePath): NodePath[] {
  const name = namespaceName(namespace);
  const found: NodePath[] = [];
  visit(namespace.scope.getProgramParent().path, {
    Identifier(path) {
      const isKey = (path.key === 'property' || path.key === 'key') && !isComputed(path.parent);
      if (path.node.name !== name || path.key === 'id' || isKey || isQualifier(path)) return;
      if (namespacesNamed(path).some(({ node }) => node === namespace.node)) found.push(path);
    },
  });
  return found;
}

/** `Name` of `Other.Name` in a type. */
function isQualifier(path: NodePath): boolean {
  return path.key === 'right' && path.parentPath?.isTSQualifiedName() === true;
}

function isComputed(node: Node): boolean {
  return 'computed' in node && node.computed === true;
}
