import type { NodePath } from '@babel/traverse';
import * as t from '@babel/types';
import { editTree, readsReceiver } from './editTree';
import type { Rewrite } from './types';

function canBecomeArrow(path: NodePath<t.FunctionDeclaration>): boolean {
  const { id, generator, start } = path.node;
  const binding = id && path.parentPath.scope.getBinding(id.name);
  if (generator || !binding?.constant || path.parentPath.isExportDefaultDeclaration()) return false;
  const isUsedBefore = binding.referencePaths.some(
    (use) =>
      (use.node.start ?? 0) < (start ?? 0) && use.getFunctionParent() === path.parentPath.getFunctionParent(),
  );
  return !isUsedBefore && !readsReceiver(path);
}

/** `function f() {}` → `const f = () => {}`, where nothing relies on hoisting or a receiver. */
export const turnFunctionsIntoArrows: Rewrite = (source) =>
  editTree(source, (program) => {
    let isChanged = false;
    program.traverse({
      FunctionDeclaration(path) {
        const { id, params, body, async, returnType, typeParameters } = path.node;
        if (!id || !canBecomeArrow(path)) return;
        const arrow = t.arrowFunctionExpression(params as t.FunctionParameter[], body, async);
        Object.assign(arrow, { returnType, typeParameters });
        path.replaceWith(t.variableDeclaration('const', [t.variableDeclarator(id, arrow)]));
        isChanged = true;
      },
    });
    return isChanged;
  });

/** `const f = () => x` → `function f() { return x; }`. */
export const turnArrowsIntoFunctions: Rewrite = (source) =>
  editTree(source, (program) => {
    let isChanged = false;
    program.traverse({
      VariableDeclaration(path) {
        const [declarator, ...others] = path.get('declarations');
        const init = declarator?.get('init');
        const id = declarator?.node.id;
        if (path.node.kind !== 'const' || others.length > 0 || !t.isIdentifier(id) || id.typeAnnotation)
          return;
        if (!init?.isArrowFunctionExpression() || readsReceiver(init)) return;
        const { params, body, async, returnType, typeParameters } = init.node;
        const block = t.isBlockStatement(body) ? body : t.blockStatement([t.returnStatement(body)]);
        const declaration = t.functionDeclaration(id, params, block, false, async);
        Object.assign(declaration, { returnType, typeParameters });
        path.replaceWith(declaration);
        isChanged = true;
      },
    });
    return isChanged;
  });
