import type { NodePath } from '@babel/traverse';
import * as t from '@babel/types';
import { editTree, isModule } from './editTree';
import type { Rewrite } from './types';

/** Packages that are ES modules only: `require` gives their namespace. */
const MODULES_ONLY = ['ky'];

/** `import` → `require`, `export` → `exports.x =`, for JavaScript that needs nothing of ES modules. */
export const turnImportIntoRequire: Rewrite = (source) => {
  if (/\.[mc]?tsx?$/.test(source.path)) return undefined;
  const rewritten = editTree(source, (program) => {
    if (!isModule(program.node) || needsModules(program)) return false;
    const exported: [string, string][] = [];
    const body = program.node.body.map((statement) => replaceStatement(statement, exported));
    if (!body.every((found) => found !== undefined)) return false;
    const assignments = exported.map(([name, local]) =>
      t.expressionStatement(
        t.assignmentExpression(
          '=',
          t.memberExpression(t.identifier('exports'), t.identifier(name)),
          t.identifier(local),
        ),
      ),
    );
    program.node.body = [...body.flat(), ...assignments];
    return true;
  });
  return rewritten && { ...rewritten, path: source.path.replace(/\.mjs$/, '.cjs') };
};

function needsModules(program: NodePath<t.Program>): boolean {
  let needs = false;
  program.traverse({
    MetaProperty() {
      needs = true;
    },
    AwaitExpression(path) {
      needs ||= !path.getFunctionParent();
    },
  });
  return needs;
}

/** Undefined for what has no equal in CommonJS; collects what is exported, as [name, local name]. */
function replaceStatement(statement: t.Statement, exported: [string, string][]): t.Statement[] | undefined {
  if (t.isImportDeclaration(statement)) return [withCommentsOf(toRequire(statement), statement)];
  if (!t.isExportDeclaration(statement)) return [statement];
  if (!t.isExportNamedDeclaration(statement) || statement.source) return undefined;
  const { declaration, specifiers } = statement;
  if (t.isVariableDeclaration(declaration) && declaration.kind !== 'const') return undefined;
  for (const specifier of specifiers) {
    if (!t.isExportSpecifier(specifier) || !t.isIdentifier(specifier.exported)) return undefined;
    exported.push([specifier.exported.name, specifier.local.name]);
  }
  if (!declaration) return [];
  for (const name of Object.keys(t.getBindingIdentifiers(declaration, false, true)))
    exported.push([name, name]);
  return [withCommentsOf(declaration, statement)];
}

function toRequire({ specifiers, source }: t.ImportDeclaration): t.Statement {
  const call = t.callExpression(t.identifier('require'), [t.stringLiteral(source.value)]);
  const [first] = specifiers;
  if (!first) return t.expressionStatement(call);
  const isWhole = !t.isImportSpecifier(first) && !MODULES_ONLY.includes(source.value);
  const id = isWhole && specifiers.length === 1 ? first.local : t.objectPattern(specifiers.map(toProperty));
  return t.variableDeclaration('const', [t.variableDeclarator(id, call)]);
}

function toProperty(specifier: t.ImportDeclaration['specifiers'][number]): t.ObjectProperty {
  const imported =
    t.isImportSpecifier(specifier) && t.isIdentifier(specifier.imported)
      ? specifier.imported.name
      : 'default';
  const { local } = specifier;
  return t.objectProperty(t.identifier(imported), local, false, imported === local.name);
}

/** A statement with the comments of the one it stands for. */
function withCommentsOf(statement: t.Statement, original: t.Statement): t.Statement {
  t.inheritLeadingComments(statement, original);
  return statement;
}

/** `import x from 'x'` → `import x = require('x')`, in TypeScript. */
export const turnImportIntoImportEquals: Rewrite = (source) => {
  if (!source.path.endsWith('.ts')) return undefined;
  return editTree(source, (program) => {
    let isChanged = false;
    program.node.body = program.node.body.map((statement) => {
      if (!t.isImportDeclaration(statement) || statement.importKind === 'type') return statement;
      const [whole, ...others] = statement.specifiers;
      if (
        !whole ||
        others.length > 0 ||
        t.isImportSpecifier(whole) ||
        MODULES_ONLY.includes(statement.source.value)
      )
        return statement;
      isChanged = true;
      const equals = t.tsImportEqualsDeclaration(
        whole.local,
        t.tsExternalModuleReference(t.stringLiteral(statement.source.value)),
      );
      equals.isExport = false;
      return withCommentsOf(equals, statement);
    });
    return isChanged;
  });
};
