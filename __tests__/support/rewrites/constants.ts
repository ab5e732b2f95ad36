import type { NodePath } from '@babel/traverse';
import * as t from '@babel/types';
import { editTree, namesInTypes } from './editTree';
import type { Rewrite } from './types';

const isEnvironmentVariable = (node: t.Node): boolean =>
  t.isMemberExpression(node) &&
  t.isMemberExpression(node.object) &&
  t.isIdentifier(node.object.object, { name: 'process' });

const isConstant = (node: t.Node | null | undefined): node is t.Expression =>
  t.isStringLiteral(node) ||
  t.isNumericLiteral(node) ||
  (t.isTemplateLiteral(node) && node.expressions.length === 0) ||
  (t.isMemberExpression(node) && isEnvironmentVariable(node));

/** Puts the value of every top-level constant where it is used. */
export const inlineConstants: Rewrite = (source) =>
  editTree(source, (program) => {
    const typed = namesInTypes(program);
    let isChanged = false;
    for (const [name, binding] of Object.entries(program.scope.bindings)) {
      const { path, referencePaths, constant } = binding;
      if (!constant || typed.has(name) || !path.isVariableDeclarator()) continue;
      const { id, init } = path.node;
      if (!t.isIdentifier(id) || !isConstant(init) || !path.parentPath.parentPath?.isProgram()) continue;
      if (referencePaths.length === 0 || referencePaths.some((use) => isExported(use))) continue;
      for (const use of referencePaths) replace(use, init);
      path.remove();
      isChanged = true;
    }
    return isChanged;
  });

const isExported = (use: NodePath): boolean => Boolean(use.parentPath?.isExportSpecifier());

function replace(use: NodePath, value: t.Expression): void {
  if (t.isObjectProperty(use.parent)) use.parent.shorthand = false;
  use.replaceWith(t.cloneNode(value));
}

/** Moves every string that is an argument or the value of a property into a constant at the top. */
export const hoistLiterals: Rewrite = (source) =>
  editTree(source, (program) => {
    const names = new Map<string, string>();
    program.traverse({
      StringLiteral(path) {
        if (!isValue(path)) return;
        const { value } = path.node;
        const name = names.get(value) ?? `TEXT_${String(names.size + 1)}`;
        names.set(value, name);
        path.replaceWith(t.identifier(name));
      },
    });
    const { body } = program.node;
    const constants = [...names].map(([value, name]) =>
      t.variableDeclaration('const', [t.variableDeclarator(t.identifier(name), t.stringLiteral(value))]),
    );
    body.splice(body.findLastIndex((statement) => t.isImportDeclaration(statement)) + 1, 0, ...constants);
    return names.size > 0;
  });

function isValue(path: NodePath<t.StringLiteral>): boolean {
  const { parent, key, listKey } = path;
  if (t.isObjectProperty(parent)) return key === 'value';
  if (t.isNewExpression(parent)) return listKey === 'arguments';
  if (!t.isCallExpression(parent) || listKey !== 'arguments') return false;
  return !t.isIdentifier(parent.callee, { name: 'require' }) && !t.isImport(parent.callee);
}
