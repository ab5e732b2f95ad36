import type { NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import { isExportsObject } from './moduleExports';
import { mockingStatement } from './moduleMocks';
import { loaderOf } from './moduleSources';
import { hasLostItsTests } from './testCode';
import { child, children, wrapped } from './unwrap';

/**
 * What still loads a module that has nothing left to do.
 *
 * @returns the code to cut together with the module (nothing, when all that loaded it is gone); undefined for a module
 * that still does something, or that code loads which can't be seen or can't do without
 */
export function deadModuleLoads(program: NodePath, cascade: Cascade): NodePath[] | undefined {
  const statements = children(program, 'body').filter((statement) => !isModuleMark(statement));
  const { links } = cascade.origins;
  if (hasLostItsTests(program, (path) => cascade.isGone(path)))
    return links.importsOf(program).sources.length === 0 ? [] : undefined;
  if (statements.length === 0 || !statements.every((statement) => hasNothingLeft(statement, cascade)))
    return undefined;
  const { sources, mocks, closed } = links.importsOf(program);
  if (!closed) return undefined;
  const mocking = mocks.map((source) =>
    cascade.isGone(source) ? [] : [mockingStatement(source)].filter((statement) => statement !== undefined),
  );
  const loads = [...sources.map((source) => droppableLoad(source, cascade)), ...mocking];
  return loads.every((load) => load !== undefined) ? loads.flat() : undefined;
}

/** `Object.defineProperty(exports, '__esModule', …)`: what a compiler says of a module, which gives nothing to others. */
function isModuleMark(statement: NodePath): boolean {
  const call = child(statement, 'expression');
  const [target, name] = call?.isCallExpression() ? children(call, 'arguments') : [];
  return (
    target !== undefined && isExportsObject(target) && name?.isStringLiteral({ value: '__esModule' }) === true
  );
}

/** Whether a statement is gone, or all that it declares, imports or exports; what is only imported does nothing. */
function hasNothingLeft(statement: NodePath, cascade: Cascade): boolean {
  if (cascade.isGone(statement)) return true;
  if (statement.isImportDeclaration()) return statement.node.specifiers.length > 0;
  const declaration = child(statement, 'declaration');
  if (declaration) return hasNothingLeft(declaration, cascade);
  const parts = [...children(statement, 'declarations'), ...children(statement, 'specifiers')];
  return parts.length > 0 && parts.every((part) => cascade.isGone(part));
}

/** The code that loads a module and takes nothing out of it. */
function droppableLoad(source: NodePath, cascade: Cascade): NodePath[] | undefined {
  if (cascade.isGone(source)) return [];
  const loader = loaderOf(source);
  if (!loader || loader.isExportAllDeclaration()) return loader && [loader];
  if (loader.isImportDeclaration() || loader.isExportNamedDeclaration()) {
    const specifiers = children(loader, 'specifiers');
    if (specifiers.length === 0) return [loader];
    return specifiers.every((specifier) => cascade.isGone(specifier)) ? [] : undefined;
  }
  const holder = wrapped(loader).parentPath;
  return holder?.isExpressionStatement() || holder?.isSpreadElement() ? [holder] : undefined;
}
