import type { Binding, NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { isFreeName } from './moduleSources';
import { keyName, memberName, propertyName } from './names';
import { declaredNamespace, namespaceName } from './namespaces';
import { child, children, wrapped } from './unwrap';
import { visit } from './visit';

/** What stands behind one exported name, and the code that exports it. */
export type Exported =
  | { readonly kind: 'binding'; readonly binding: Binding; readonly place: NodePath }
  | { readonly kind: 'value'; readonly value: NodePath; readonly place: NodePath }
  /** Handed on from another module: `export { name } from './m'`. */
  | { readonly kind: 'forwarded'; readonly source: NodePath; readonly place: NodePath };

export interface ModuleExports {
  /** `module.exports = x`, `export = x`: what the module is as a whole. */
  readonly whole: readonly NodePath[];
  readonly named: ReadonlyMap<string, Exported>;
  /** The sources of `export * from './m'`. */
  readonly stars: readonly NodePath[];
}

/** Stands for the name of what a module exports as a whole. */
export const WHOLE = '*';

const KNOWN = new WeakMap<Node, ModuleExports>();

/** Reads what a module exports; `exports.name = …` is an assignment to a property, and read as one. */
export function readExports(program: NodePath): ModuleExports {
  const known = KNOWN.get(program.node);
  if (known) return known;
  const found = findExports(program);
  KNOWN.set(program.node, found);
  return found;
}

function findExports(program: NodePath): ModuleExports {
  const whole: NodePath[] = [];
  const named = new Map<string, Exported>();
  const stars: NodePath[] = [];
  for (const statement of children(program, 'body')) {
    if (statement.isExportAllDeclaration()) stars.push(statement.get('source'));
    else if (statement.isTSExportAssignment()) whole.push(statement.get('expression'));
    else if (statement.isExportDefaultDeclaration()) named.set('default', defaultExport(statement));
    else if (statement.isExportNamedDeclaration()) addNamed(statement, named);
  }
  visit(program, {
    AssignmentExpression(path) {
      const left = path.get('left');
      if (memberName(left) === 'exports' && isExportsObject(left)) whole.push(path.get('right'));
    },
  });
  return { whole, named, stars };
}

function defaultExport(statement: NodePath): Exported {
  const value = child(statement, 'declaration') as NodePath;
  const binding = declaredBindings(value)[0];
  if (binding) return { kind: 'binding', binding, place: statement };
  return { kind: 'value', value, place: statement };
}

function addNamed(statement: NodePath, named: Map<string, Exported>): void {
  const declaration = child(statement, 'declaration');
  const source = child(statement, 'source');
  for (const binding of declaration ? declaredBindings(declaration) : [])
    named.set(binding.identifier.name, { kind: 'binding', binding, place: statement });
  const namespace = declaredNamespace(statement);
  const namespaced = namespace && namespaceName(namespace);
  if (namespace && namespaced !== undefined)
    named.set(namespaced, { kind: 'value', value: namespace, place: statement });
  for (const place of children(statement, 'specifiers')) {
    const name = exportedName(place);
    const local = child(place, 'local');
    const binding = local?.isIdentifier() ? place.scope.getBinding(local.node.name) : undefined;
    if (name === undefined) continue;
    if (source) named.set(name, { kind: 'forwarded', source, place });
    else if (binding) named.set(name, { kind: 'binding', binding, place });
  }
}

function declaredBindings(declaration: NodePath): Binding[] {
  if (!declaration.isDeclaration()) return [];
  return Object.keys(declaration.getBindingIdentifiers()).flatMap(
    (name) => declaration.parentPath?.scope.getBinding(name) ?? [],
  );
}

/** The name a specifier exports under. */
export function exportedName(specifier: NodePath): string | undefined {
  const name = child(specifier, 'exported');
  return name && keyName(name.node, false);
}

/** Whether an expression is `exports` or `module.exports` of its module. */
export function isExportsObject(path: NodePath): boolean {
  if (path.isIdentifier()) return isFreeName(path, 'exports');
  if (memberName(path) !== 'exports') return false;
  const object = child(path, 'object');
  return object !== undefined && isFreeName(object, 'module');
}

/**
 * The name under which a value leaves its module right where it stands: a mention of a binding, or a function, class
 * or literal in the place of one. {@link WHOLE} for `module.exports = value`.
 */
export function exportedAs(value: NodePath): string | undefined {
  if (value.isExportNamedDeclaration() || value.isExportDefaultDeclaration()) return undefined;
  const outer = wrapped(value);
  const { parentPath } = outer;
  if (!parentPath) return undefined;
  if (parentPath.isExportSpecifier()) return exportedName(parentPath);
  if (parentPath.isExportDefaultDeclaration()) return 'default';
  if (parentPath.isTSExportAssignment()) return WHOLE;
  if (parentPath.isAssignmentExpression() && outer.key === 'right')
    return assignedName(parentPath.get('left'));
  const literal = parentPath.isObjectProperty() && outer.key === 'value' ? parentPath.parentPath : undefined;
  if (!literal?.isObjectExpression()) return undefined;
  return exportedAs(literal) === WHOLE ? propertyName(parentPath) : undefined;
}

function assignedName(left: NodePath): string | undefined {
  if (memberName(left) === 'exports' && isExportsObject(left)) return WHOLE;
  const object = child(left, 'object');
  return object && isExportsObject(object) ? memberName(left) : undefined;
}
