import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { exportedAs, exportedName, readExports, WHOLE } from './moduleExports';
import type { ModuleLinks } from './moduleLinks';
import { importedName, loaderOf } from './moduleSources';
import { keyName, memberName } from './names';
import { mentionsOfNamespace, namespaceAround } from './namespaces';
import { child, children, part, wrapped } from './unwrap';

/** Where other modules mention an export: the expressions that have its value. */
export interface Mentions {
  readonly paths: readonly NodePath[];
  /** Whether these are all there can be. */
  readonly closed: boolean;
}

/** The exports that were followed already, by module: modules may import each other. */
type Seen = Map<Node, Set<string>>;

const NONE: Mentions = { paths: [], closed: true };
const UNKNOWN: Mentions = { paths: [], closed: false };

/**
 * Every mention of a value in this file and, where it leaves the file, in the modules that import it.
 *
 * @param local mentions in the file itself: the references of a binding, or the value where it stands
 */
export function mentionsEverywhere(local: readonly NodePath[], links: ModuleLinks): Mentions {
  return spread(local, links, new Map());
}

function spread(local: readonly NodePath[], links: ModuleLinks, seen: Seen): Mentions {
  const all = local.flatMap((mention): Mentions[] => {
    if (mention.isExportNamedDeclaration() || mention.isExportDefaultDeclaration())
      return inline(mention, links, seen);
    const name = exportedAs(mention);
    if (name === undefined) return [{ paths: [mention], closed: true }];
    return [mentionsOfExport(programOf(mention), name, links, seen)];
  });
  return join(all);
}

/** `export function f`, `export const f`: Babel lists the declaration among the references of what it declares. */
function inline(declaration: NodePath, links: ModuleLinks, seen: Seen): Mentions[] {
  const program = programOf(declaration);
  const namespace = namespaceAround(declaration);
  if (namespace) return declaredNames(declaration).map((name) => mentionsOfMember(namespace, name, links));
  return [...readExports(program).named].flatMap(([name, { place }]) =>
    place.node === declaration.node ? mentionsOfExport(program, name, links, seen) : [],
  );
}

function declaredNames(declaration: NodePath): string[] {
  const inner = child(declaration, 'declaration');
  return inner ? Object.keys(inner.getOuterBindingIdentifiers()) : [];
}

/** The mentions of what a namespace exports: members of every mention of the namespace itself. */
function mentionsOfMember(namespace: NodePath, name: string, links: ModuleLinks): Mentions {
  const outer = namespace.parentPath?.isExportDeclaration() ? [namespace.parentPath] : [];
  const own = mentionsEverywhere([...mentionsOfNamespace(namespace), ...outer], links);
  const through = join(own.paths.map((mention) => memberOf(mention, name, links)));
  return { paths: through.paths, closed: own.closed && through.closed };
}

function memberOf(mention: NodePath, name: string, links: ModuleLinks): Mentions {
  const type = mention.parentPath;
  if (!type?.isTSQualifiedName()) return throughValue(mention, name, links, new Map());
  return type.node.right.name === name ? { paths: [type], closed: true } : NONE;
}

function join(all: readonly Mentions[]): Mentions {
  return { paths: all.flatMap(({ paths }) => paths), closed: all.every(({ closed }) => closed) };
}

/** Where other modules mention what a program exports under a name. */
export function mentionsOfExport(
  program: NodePath,
  name: string,
  links: ModuleLinks,
  seen: Seen = new Map(),
): Mentions {
  const names = seen.get(program.node) ?? new Set();
  if (names.has(name)) return NONE;
  seen.set(program.node, names.add(name));
  const { sources, closed } = links.importsOf(program);
  const found = join(sources.map((source) => mentionsThrough(source, name, links, seen)));
  return { paths: found.paths, closed: closed && found.closed };
}

/** What one import takes of a module's export `name`. */
function mentionsThrough(source: NodePath, name: string, links: ModuleLinks, seen: Seen): Mentions {
  const loader = loaderOf(source);
  if (!loader) return UNKNOWN;
  if (loader.isImportDeclaration() || loader.isExportNamedDeclaration())
    return join(children(loader, 'specifiers').map((item) => throughSpecifier(item, name, links, seen)));
  if (loader.isExportAllDeclaration()) return mentionsOfExport(programOf(loader), name, links, seen);
  if (loader.isTSImportEqualsDeclaration()) return throughName(loader.get('id'), name, links, seen);
  if (loader.isTSImportType()) return throughType(loader, name);
  return throughValue(loader, name, links, seen);
}

/** `import('./m').Name` in a type; without a name it is the type of all that the module exports. */
function throughType(type: NodePath, name: string): Mentions {
  const taken = child(type, 'qualifier');
  if (!taken?.isIdentifier()) return UNKNOWN;
  return taken.node.name === name ? { paths: [type], closed: true } : NONE;
}

function throughSpecifier(specifier: NodePath, name: string, links: ModuleLinks, seen: Seen): Mentions {
  const taken = importedName(specifier);
  const isDefaultOfWhole = taken === 'default' && name === WHOLE;
  if (specifier.isExportSpecifier() || specifier.isExportNamespaceSpecifier()) {
    const exported = exportedName(specifier);
    if (exported === undefined) return NONE;
    if (taken === undefined) return UNKNOWN;
    return taken === name || isDefaultOfWhole
      ? mentionsOfExport(programOf(specifier), exported, links, seen)
      : NONE;
  }
  const local = child(specifier, 'local');
  if (!local) return NONE;
  if (taken === name || isDefaultOfWhole) return spread(references(local), links, seen);
  return taken === undefined || taken === 'default' ? throughName(local, name, links, seen) : NONE;
}

/** The uses of a name that holds the whole module. */
function throughName(local: NodePath, name: string, links: ModuleLinks, seen: Seen): Mentions {
  return join(references(local).map((reference) => throughValue(reference, name, links, seen)));
}

/** What is done with an expression that is the whole module. */
function throughValue(value: NodePath, name: string, links: ModuleLinks, seen: Seen): Mentions {
  const outer = wrapped(value);
  const { parentPath } = outer;
  if (!parentPath || parentPath.isExpressionStatement()) return NONE;
  if (parentPath.isVariableDeclarator() && outer.key === 'init') {
    const id = part(parentPath, 'id') as NodePath;
    if (!id.isObjectPattern())
      return name === WHOLE ? spread(references(id), links, seen) : throughName(id, name, links, seen);
    if (name === WHOLE) return { paths: [outer], closed: true };
    return throughPattern(id, name, links, seen);
  }
  const holder = parentPath.isSpreadElement() ? parentPath.parentPath : undefined;
  if (holder?.isObjectExpression() && exportedAs(holder) === WHOLE) {
    const further = mentionsOfExport(programOf(holder), name, links, seen);
    // A copy of the whole is not the whole; whoever takes it still has to be looked at for what is in it.
    return name === WHOLE ? UNKNOWN : further;
  }
  if (name === WHOLE) return spread([outer], links, seen);
  const member = memberName(parentPath);
  if (member !== undefined && outer.key === 'object')
    return member === name ? spread([parentPath], links, seen) : NONE;
  return UNKNOWN;
}

function throughPattern(pattern: NodePath, name: string, links: ModuleLinks, seen: Seen): Mentions {
  const properties = children(pattern, 'properties');
  if (properties.some((property) => property.isRestElement())) return UNKNOWN;
  const taken = properties.filter(
    (property) => property.isObjectProperty() && keyName(property.node.key, property.node.computed) === name,
  );
  return join(
    taken.map((property) => {
      const target = child(property, 'value');
      return target?.isIdentifier() ? spread(references(target), links, seen) : UNKNOWN;
    }),
  );
}

function references(local: NodePath): NodePath[] {
  const binding: Binding | undefined = local.isIdentifier()
    ? local.scope.getBinding(local.node.name)
    : undefined;
  return binding?.referencePaths ?? [];
}

function programOf(path: NodePath): NodePath {
  return path.scope.getProgramParent().path;
}
