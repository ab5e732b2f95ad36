import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { exportedName } from '../moduleExports';
import type { ModuleLinks } from '../moduleLinks';
import { importedName, loaderOf } from '../moduleSources';
import { memberName } from '../names';
import { child, children } from '../unwrap';
import { declaredName } from './declaredTypes';
import { visit } from '../visit';

/** Where a type, or an enum, is named. */
export interface TypeMentions {
  /** What uses it, in its own module and in those that import it. */
  readonly uses: readonly NodePath[];
  /** What only brings the name from one module to another: specifiers of imports and exports. */
  readonly carriers: readonly NodePath[];
  /** Whether these are all there can be. */
  readonly closed: boolean;
}

/** The names that were followed already, by module: modules may import each other. */
type Seen = Map<Node, Set<string>>;

const NONE: TypeMentions = { uses: [], carriers: [], closed: true };
const UNKNOWN: TypeMentions = { uses: [], carriers: [], closed: false };

/** Everything that names a declaration at the top of a module; what it says of itself is left out. */
export function mentionsOfType(declaration: NodePath, links: ModuleLinks): TypeMentions {
  const name = declaredName(declaration);
  const { parentPath: outer } = declaration;
  if (name === undefined || !outer) return UNKNOWN;
  const program = programOf(declaration);
  const seen: Seen = new Map();
  const local = namedHere(program, name, links, seen);
  const uses = local.uses.filter((use) => !use.isDescendant(declaration));
  const exported = outer.isExportDefaultDeclaration() ? 'default' : name;
  const isExported = outer.isExportDeclaration();
  return join([{ ...local, uses }, isExported ? namedElsewhere(program, exported, links, seen) : NONE]);
}

/** What names a type in one module, by the name it has there, and whoever the module hands it on to. */
function namedHere(program: NodePath, name: string, links: ModuleLinks, seen: Seen): TypeMentions {
  const uses: NodePath[] = [];
  const exports: NodePath[] = [];
  visit(program, {
    Identifier(path) {
      const specifier = path.parentPath.isModuleSpecifier() ? path.parentPath : undefined;
      if (path.node.name !== name || isDeclared(path)) return;
      if (!specifier) uses.push(path);
      else if (path.key === 'local' && isExportHere(specifier)) exports.push(specifier);
    },
  });
  const handedOn = exports.map((item) => namedElsewhere(program, exportedName(item) ?? name, links, seen));
  return join([{ uses, carriers: exports, closed: true }, ...handedOn]);
}

/** `class Name`, `type Name =`: Flow names a type that is used under the same key. */
function isDeclared(path: NodePath): boolean {
  return path.key === 'id' && path.parentPath?.isGenericTypeAnnotation() !== true;
}

/** `export { Name }` without `from`. */
function isExportHere(specifier: NodePath): boolean {
  const statement = specifier.parentPath;
  return specifier.isExportSpecifier() && statement !== null && !child(statement, 'source');
}

/** What names a type in the modules that import the one that exports it. */
function namedElsewhere(program: NodePath, name: string, links: ModuleLinks, seen: Seen): TypeMentions {
  const names = seen.get(program.node) ?? new Set();
  if (names.has(name)) return NONE;
  seen.set(program.node, names.add(name));
  const { sources, closed } = links.importsOf(program);
  const found = join(sources.map((source) => namedThrough(source, name, links, seen)));
  return { ...found, closed: closed && found.closed };
}

function namedThrough(source: NodePath, name: string, links: ModuleLinks, seen: Seen): TypeMentions {
  const loader = loaderOf(source);
  if (loader?.isTSImportType()) {
    const wanted = child(loader, 'qualifier');
    if (wanted?.isIdentifier() && wanted.node.name !== name) return NONE;
    return { ...NONE, uses: [loader] };
  }
  if (loader?.isExportAllDeclaration()) return namedElsewhere(programOf(loader), name, links, seen);
  if (!loader?.isImportDeclaration() && !loader?.isExportNamedDeclaration())
    return loader ? { ...NONE, uses: [loader] } : UNKNOWN;
  return join(children(loader, 'specifiers').map((item) => namedBySpecifier(item, name, links, seen)));
}

function namedBySpecifier(specifier: NodePath, name: string, links: ModuleLinks, seen: Seen): TypeMentions {
  const taken = importedName(specifier);
  const program = programOf(specifier);
  if (taken !== undefined && taken !== name) return NONE;
  if (specifier.isExportSpecifier()) {
    const further = namedElsewhere(program, exportedName(specifier) ?? name, links, seen);
    return join([{ ...NONE, carriers: [specifier] }, further]);
  }
  const local = child(specifier, 'local');
  if (!local?.isIdentifier()) return { ...NONE, uses: [specifier] };
  const found = namedHere(program, local.node.name, links, seen);
  if (taken === undefined) return { ...found, uses: found.uses.filter((use) => mayMean(use, name)) };
  return join([found, { ...NONE, carriers: [specifier] }]);
}

/** Whether a mention of a whole module may mean this name of it: not `types.Other`. */
function mayMean(use: NodePath, name: string): boolean {
  const { parentPath } = use;
  if (parentPath?.isTSQualifiedName() && use.key === 'left') return parentPath.node.right.name === name;
  const member = parentPath && use.key === 'object' ? memberName(parentPath) : undefined;
  return member === undefined || member === name;
}

function join(all: readonly TypeMentions[]): TypeMentions {
  return {
    uses: all.flatMap(({ uses }) => uses),
    carriers: all.flatMap(({ carriers }) => carriers),
    closed: all.every(({ closed }) => closed),
  };
}

function programOf(path: NodePath): NodePath {
  return path.scope.getProgramParent().path;
}
