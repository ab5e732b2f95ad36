import type { Binding, NodePath, Scope } from '@babel/traverse';
import type { SourceModule } from '../../../transforms/types';
import { nameOf, namesAround } from './namesAround';
import type { DeclaredName, Names } from './types';
import { visit } from '../../../transforms/ast/visit';

/** Reads what a program declares, whether it uses it, and what it uses without declaring it; types included. */
export function readNames({ program }: SourceModule): Names {
  const scopes = new Set<Scope>([program.scope]);
  const used = new Set<Binding>();
  const types: NodePath[] = [];
  const unbound: NodePath[] = [];
  const signatures = new Set<string>();
  visit(program, {
    Scopable(path) {
      scopes.add(path.scope);
    },
    Declaration(path) {
      if (isUnboundDeclaration(path)) types.push(path);
    },
    ReferencedIdentifier(path) {
      if (path.parentPath.node.type === 'TSDeclareMethod') signatures.add(path.node.name);
      if (isNamePlace(path)) return;
      const binding = path.scope.getBinding(path.node.name);
      if (!binding) unbound.push(path);
      else if (!isInside(path, binding.path)) used.add(binding);
    },
  });
  const bindings = [...new Set([...scopes].flatMap(bindingsOf))];
  for (const binding of bindings) if (isExported(binding)) used.add(binding);
  return {
    declared: [
      ...bindings.map((binding) => describeBinding(binding, used)),
      ...types.map((path) => describeType(path, unbound)),
    ],
    free: countFree(program.scope, unbound, new Set([...types.map(nameOf), ...signatures])),
  };
}

/** The bindings of a scope, but for the own names of function expressions: those may be unused. */
function bindingsOf(scope: Scope): Binding[] {
  return Object.values(scope.bindings).filter(
    ({ kind, identifier }) => kind !== 'local' && identifier.name !== 'this',
  );
}

/** Babel's scopes leave out what TypeScript declares without a value of its own, and enums. */
function isUnboundDeclaration(path: NodePath): boolean {
  const isCandidate =
    path.isTSInterfaceDeclaration() ||
    path.isTSTypeAliasDeclaration() ||
    path.isTSEnumDeclaration() ||
    path.isTSModuleDeclaration() ||
    path.isTSDeclareFunction();
  const name = nameOf(path);
  return isCandidate && name !== undefined && !path.scope.hasBinding(name, true);
}

/** Whether an identifier only names what stands here: a declaration, a parameter of a type, a parameter property. */
function isNamePlace({ key, listKey, parent, parentPath }: NodePath): boolean {
  return (
    (key === 'id' && parentPath?.isDeclaration() === true) ||
    listKey === 'params' ||
    listKey === 'parameters' ||
    ['TSDeclareMethod', 'TSNamedTupleMember', 'TSParameterProperty'].includes(parent.type)
  );
}

/** Whether a function or class mentions its own name: calling itself is no use of it. */
function isInside(path: NodePath, declaration: NodePath): boolean {
  const isOwner =
    declaration.isFunctionDeclaration() ||
    declaration.isClassDeclaration() ||
    (declaration.isVariableDeclarator() && declaration.get('init').isFunction());
  return isOwner && path.isDescendant(declaration);
}

function isExported(binding: Binding): boolean {
  return (
    binding.path.parentPath?.isExportDeclaration() === true ||
    binding.referencePaths.some((path) => path.isExportDeclaration())
  );
}

function describeBinding(binding: Binding, used: ReadonlySet<Binding>): DeclaredName {
  const { name, loc } = binding.identifier;
  return {
    name,
    key: [name, binding.kind, ...namesAround(binding.path)].join(' '),
    line: loc?.start.line,
    used: used.has(binding) || isProperty(binding.path),
    held: isHeld(binding, used),
  };
}

function describeType(path: NodePath, unbound: readonly NodePath[]): DeclaredName {
  const name = nameOf(path) ?? '';
  return {
    name,
    key: [name, path.type, ...namesAround(path)].join(' '),
    line: path.node.loc?.start.line,
    used:
      path.parentPath?.isExportDeclaration() === true ||
      unbound.some((use) => identifierName(use) === name && !use.isDescendant(path)),
    held: false,
  };
}

/** `constructor(private name: T)`: a member of the class, whoever reads it. */
function isProperty(path: NodePath): boolean {
  return path.isTSParameterProperty() || path.parentPath?.isTSParameterProperty() === true;
}

/** ESLint's rule `after-used`: a parameter before a used one can't be left out. */
function isHeld({ kind, path, scope }: Binding, used: ReadonlySet<Binding>): boolean {
  if (kind !== 'param' || !(path.isIdentifier() || path.isAssignmentPattern())) return false;
  const index = Number(path.key);
  const fn = scope.block;
  return (
    ('params' in fn && fn.params.slice(index + 1).some(({ type }) => type === 'TSParameterProperty')) ||
    Object.values(scope.bindings).some(
      (other) => other.kind === 'param' && Number(other.path.key) > index && used.has(other),
    )
  );
}

function identifierName({ node }: NodePath): string | undefined {
  return node.type === 'Identifier' || node.type === 'JSXIdentifier' ? node.name : undefined;
}

function countFree(
  scope: Scope,
  unbound: readonly NodePath[],
  types: ReadonlySet<string | undefined>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of unbound) {
    const name = identifierName(path);
    if (name !== undefined && !types.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // What is only written, and never declared, is no reference.
  const globals = (scope as Scope & { readonly globals: Readonly<Record<string, unknown>> }).globals;
  for (const name of Object.keys(globals)) {
    if (!types.has(name) && !counts.has(name)) counts.set(name, 1);
  }
  return counts;
}
