import type { Binding, NodePath } from '@babel/traverse';
import { mockingCall, readMocker } from './moduleMocks';
import { keyName } from './names';
import { child, children, part } from './unwrap';
import { visit } from './visit';

/**
 * The text that names the module which a piece of code loads: `'./m'` in an import or export declaration, in one of
 * its specifiers, in `import x = require('./m')`, `require('./m')` or `import('./m')`, as a type too; in a test also in
 * `proxyquire('./m', …)` and its like.
 */
export function loadedSource(path: NodePath): NodePath | undefined {
  if (path.isImportDeclaration() || path.isExportNamedDeclaration() || path.isExportAllDeclaration())
    return child(path, 'source');
  if (path.isModuleSpecifier()) return path.parentPath && loadedSource(path.parentPath);
  if (path.isTSImportEqualsDeclaration()) return child(path.get('moduleReference'), 'expression');
  if (path.isTSImportType()) return child(path, 'argument');
  if (!path.isCallExpression()) return undefined;
  const callee = part(path, 'callee') as NodePath;
  const [source] = children(path, 'arguments');
  const isLoad =
    callee.isImport() || isFreeName(callee, 'require') || readMocker(path)?.mocker.kind === 'load';
  return isLoad && source?.isStringLiteral() ? source : undefined;
}

/** The piece of code that a module's name loads for: the inverse of {@link loadedSource}. */
export function loaderOf(source: NodePath): NodePath | undefined {
  const parent = source.parentPath;
  if (!parent || loadedSource(parent)?.node !== source.node)
    return parent?.parentPath?.isTSImportEqualsDeclaration() ? parent.parentPath : undefined;
  return parent;
}

/**
 * The names that an import, or `const { a } = require('./m')`, declares for what it loads.
 *
 * @returns undefined where the loading is part of something else
 */
export function bindingsLoaded(loader: NodePath): Binding[] | undefined {
  const isImport = loader.isImportDeclaration() || loader.isTSImportEqualsDeclaration();
  const holder = loadedValue(loader).parentPath;
  const target = isImport ? loader : holder?.isVariableDeclarator() ? child(holder, 'id') : undefined;
  return (
    target &&
    Object.keys(target.getBindingIdentifiers()).flatMap((name) => loader.scope.getBinding(name) ?? [])
  );
}

/** The expression whose value is the module: `await import('./m')` as a whole. */
export function loadedValue(loader: NodePath): NodePath {
  return loader.parentPath?.isAwaitExpression() ? loader.parentPath : loader;
}

/** The name a specifier takes out of its module; undefined when it takes all of it. */
export function importedName(specifier: NodePath): string | undefined {
  if (specifier.isImportSpecifier()) return keyName(specifier.node.imported, false);
  if (specifier.isExportSpecifier()) return specifier.node.local.name;
  return specifier.isImportDefaultSpecifier() || specifier.isExportDefaultSpecifier() ? 'default' : undefined;
}

/** The texts in a program that name modules: those it loads, and those that it has a test runner replace. */
export interface Sources {
  readonly loaded: readonly NodePath[];
  readonly mocked: readonly NodePath[];
}

export function sourcesIn(program: NodePath): Sources {
  const loaded: NodePath[] = [];
  const mocked: NodePath[] = [];
  visit(program, {
    StringLiteral(path) {
      if (loaderOf(path)) loaded.push(path);
      else if (mockingCall(path)) mocked.push(path);
    },
  });
  return { loaded, mocked };
}

/** Whether an identifier is the global, or module-level, name that nothing here declares. */
export function isFreeName(path: NodePath, name: string): boolean {
  return path.isIdentifier({ name }) && !path.scope.hasBinding(name, true);
}
