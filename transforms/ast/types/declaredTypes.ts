import type { NodePath } from '@babel/traverse';
import type { ModuleLinks } from '../moduleLinks';
import { exportedName } from '../moduleExports';
import { importedName, loadedSource } from '../moduleSources';
import { blocksAround, namespacesIn, namespacesNamed } from '../namespaces';
import { child, children, part } from '../unwrap';
import { visit } from '../visit';

/**
 * The interfaces, aliases, enums and classes that a name in a type means, in its own module or in the one it is
 * imported from. Babel's scopes know nothing of interfaces and aliases.
 *
 * @param name an identifier, a name with dots, or `import('./m').Name`
 */
export function declaredTypes(name: NodePath, links: ModuleLinks): NodePath[] {
  if (name.isTSImportType()) {
    const program = links.resolve(part(name, 'argument') as NodePath);
    const wanted = child(name, 'qualifier');
    return program && wanted?.isIdentifier() ? exportedTypes(program, wanted.node.name, links) : [];
  }
  if (name.isTSQualifiedName()) {
    const program = importedProgram(name.get('left'), links);
    if (program) return exportedTypes(program, name.node.right.name, links);
    return typesOfNamespace(name.get('left'), name.node.right.name, links);
  }
  if (!name.isIdentifier()) return [];
  for (const block of blocksAround(name).slice(0, -1)) {
    const found = declarations(block).filter((path) => declaredName(path) === name.node.name);
    if (found.length > 0) return found;
  }
  return typesNamed(name.scope.getProgramParent().path, name.node.name, links, new Set());
}

/** The type names that a type, or the declaration of one, mentions. */
export function typeNamesIn(root: NodePath): NodePath[] {
  const found: NodePath[] = [];
  const add = (path: NodePath): void => {
    const name = typeNameOf(path);
    if (name) found.push(name);
  };
  add(root);
  visit(root, { enter: add });
  return found;
}

/** The name by which a piece of a type refers to a declaration. */
export function typeNameOf(path: NodePath): NodePath | undefined {
  if (path.isTSTypeReference()) return part(path, 'typeName') as NodePath;
  if (path.isTSExpressionWithTypeArguments()) return part(path, 'expression') as NodePath;
  return path.isTSImportType() ? path : undefined;
}

/** Everything that the names in some types lead to, and what the names there lead to in turn. */
export function declarationsBehind(types: Iterable<NodePath>, links: ModuleLinks): Set<NodePath> {
  const found = new Set<NodePath>();
  const add = (root: NodePath): void => {
    for (const name of typeNamesIn(root)) for (const type of declaredTypes(name, links)) found.add(type);
  };
  for (const type of types) add(type);
  // A set gives what is added while it is gone through.
  for (const declaration of found) if (!declaration.isClass()) add(declaration);
  return found;
}

/** The types of a namespace of the file, or of one that is imported by its name. */
function typesOfNamespace(namespace: NodePath, name: string, links: ModuleLinks): NodePath[] {
  const binding = namespace.isIdentifier() ? namespace.scope.getBinding(namespace.node.name) : undefined;
  const source = binding && loadedSource(binding.path);
  const home = source && links.resolve(source);
  const imported = binding && importedName(binding.path);
  const parts = home && imported !== undefined ? namespacesIn(home, imported) : namespacesNamed(namespace);
  return parts
    .flatMap((part) => child(part, 'body') ?? [])
    .flatMap(declarations)
    .filter((path) => declaredName(path) === name);
}

function importedProgram(name: NodePath, links: ModuleLinks): NodePath | undefined {
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  const source = binding?.path.isImportNamespaceSpecifier() ? loadedSource(binding.path) : undefined;
  return source && links.resolve(source);
}

/** What a name at the top of a module means as a type. */
function typesNamed(program: NodePath, name: string, links: ModuleLinks, seen: Set<object>): NodePath[] {
  const binding = program.scope.getBinding(name);
  const source = binding?.path.isModuleSpecifier() ? loadedSource(binding.path) : undefined;
  if (!binding || !source) return declarations(program).filter((path) => declaredName(path) === name);
  const target = links.resolve(source);
  const wanted = importedName(binding.path);
  return target && wanted !== undefined ? exportedTypes(target, wanted, links, seen) : [];
}

/** The types that a module exports under a name, its own or another module's. */
function exportedTypes(
  program: NodePath,
  name: string,
  links: ModuleLinks,
  seen = new Set<object>(),
): NodePath[] {
  if (seen.has(program.node)) return [];
  seen.add(program.node);
  const stars: NodePath[] = [];
  for (const statement of children(program, 'body')) {
    const source = child(statement, 'source');
    if (statement.isExportAllDeclaration() && source) stars.push(source);
    const declared = statement.isExportDeclaration() ? child(statement, 'declaration') : undefined;
    if (declared && (name === 'default') === statement.isExportDefaultDeclaration()) {
      if (name === 'default' && declared.isIdentifier())
        return typesNamed(program, declared.node.name, links, seen);
      if (name === 'default' || declaredName(declared) === name)
        return name === 'default' ? [declared] : typesNamed(program, name, links, seen);
    }
    const specifier = children(statement, 'specifiers').find((item) => exportedName(item) === name);
    const local = specifier?.isExportSpecifier() ? specifier.node.local.name : undefined;
    if (local === undefined || !statement.isExportNamedDeclaration()) continue;
    const target = source && links.resolve(source);
    if (!source) return typesNamed(program, local, links, seen);
    return target ? exportedTypes(target, local, links, seen) : [];
  }
  return stars.flatMap((source) => {
    const target = links.resolve(source);
    return target ? exportedTypes(target, name, links, seen) : [];
  });
}

function declarations(block: NodePath): NodePath[] {
  return children(block, 'body').flatMap((statement) =>
    statement.isExportDeclaration() ? (child(statement, 'declaration') ?? []) : [statement],
  );
}

/** The name that a declaration of a type declares. */
export function declaredName(path: NodePath): string | undefined {
  const isType =
    path.isTSInterfaceDeclaration() ||
    path.isTSTypeAliasDeclaration() ||
    path.isTSEnumDeclaration() ||
    path.isTypeAlias() ||
    path.isOpaqueType() ||
    path.isInterfaceDeclaration() ||
    path.isClassDeclaration();
  const id = isType ? child(path, 'id') : undefined;
  return id?.isIdentifier() ? id.node.name : undefined;
}
