import type { NodePath } from '@babel/traverse';
import * as t from '@babel/types';
import { editTree, isModule, parseProgram } from './editTree';
import type { Rewrite } from './types';

/** Puts a CommonJS program into an async function that is called at once. */
export const wrapInAsyncFunction: Rewrite = ({ path, text }) => {
  if (/^(\uFEFF|#!)/.test(text) || isModule(parseProgram({ path, text }).program)) return undefined;
  return { path, text: `(async () => {\n${text}})();\n` };
};

/** Puts a program into a function that is called at once; imports, types, namespaces and exports stay outside. */
export const wrapInFunction: Rewrite = (source) =>
  editTree(source, (program) => {
    const { body } = program.node;
    if (awaitsAtTop(program)) return false;
    const outside = body.filter(staysOutside);
    const inside: t.Statement[] = [];
    const exported = new Map<string, string>();
    for (const statement of body.filter((statement) => !staysOutside(statement))) {
      if (!t.isExportDeclaration(statement)) inside.push(statement);
      else if (!unwrapExport(statement, inside, exported)) return false;
    }
    const properties = [...exported].map(([name, local]) => property(name, t.identifier(local)));
    const result = t.returnStatement(t.objectExpression(properties));
    const call = t.callExpression(
      t.functionExpression(null, [], t.blockStatement([...inside, ...(exported.size ? [result] : [])])),
      [],
    );
    program.node.body = [
      ...outside,
      ...(exported.size ? exportResult(call, exported) : [t.expressionStatement(call)]),
    ];
    return true;
  });

const staysOutside = (statement: t.Statement): boolean =>
  t.isImportDeclaration(statement) ||
  isBoundToTop(statement) ||
  (t.isExportNamedDeclaration(statement) && isBoundToTop(statement.declaration));

/** Types, which hold no value, and namespaces, which TypeScript allows at the top only. */
const isBoundToTop = (node: t.Node | null | undefined): boolean =>
  t.isTSInterfaceDeclaration(node) || t.isTSTypeAliasDeclaration(node) || t.isTSModuleDeclaration(node);

function awaitsAtTop(program: NodePath<t.Program>): boolean {
  let found = false;
  program.traverse({
    AwaitExpression(path) {
      found ||= !path.getFunctionParent();
    },
  });
  return found;
}

/** Moves what an export declares to the inside; false for exports that cannot be handed out once and for all. */
function unwrapExport(
  statement: t.ExportDeclaration,
  inside: t.Statement[],
  exported: Map<string, string>,
): boolean {
  if (!t.isExportNamedDeclaration(statement) || statement.source) return false;
  const { declaration, specifiers } = statement;
  if (t.isVariableDeclaration(declaration) && declaration.kind !== 'const') return false;
  if (declaration) {
    t.inheritLeadingComments(declaration, statement);
    inside.push(declaration);
    for (const name of Object.keys(t.getBindingIdentifiers(declaration, false, true)))
      exported.set(name, name);
  }
  for (const specifier of specifiers) {
    if (!t.isExportSpecifier(specifier) || !t.isIdentifier(specifier.exported)) return false;
    exported.set(specifier.exported.name, specifier.local.name);
  }
  return true;
}

const property = (name: string, value: t.Identifier): t.ObjectProperty =>
  t.objectProperty(t.identifier(name), value, false, name === value.name);

function exportResult(call: t.Expression, exported: ReadonlyMap<string, string>): t.Statement[] {
  const names = t.objectPattern([...exported.keys()].map((name) => property(name, t.identifier(name))));
  return [t.exportNamedDeclaration(t.variableDeclaration('const', [t.variableDeclarator(names, call)]))];
}
