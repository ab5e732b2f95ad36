import type { Binding, NodePath } from '@babel/traverse';
import { editTree, namesInTypes } from './editTree';
import type { Rewrite } from './types';

/** Names of exports that frameworks go by: components, and what they look for in a page. */
const CONTRACT = /^(?:[A-Z][a-z]\w*|get(?:ServerSide|Static)Props)$/;

/** What compiled JSX calls, by name. */
const JSX_FACTORY = 'React';

/** Gives every variable, parameter, function and import a name that says nothing. */
export const renameBindings: Rewrite = (source) =>
  editTree(source, (program) => {
    const typed = namesInTypes(program);
    const bindings = new Set<Binding>();
    program.traverse({
      Scope({ scope }) {
        Object.values(scope.bindings).forEach((binding) => bindings.add(binding));
      },
    });
    Object.values(program.scope.bindings).forEach((binding) => bindings.add(binding));
    const renamed = [...bindings].filter(
      ({ path, identifier }) =>
        !typed.has(identifier.name) &&
        identifier.name !== JSX_FACTORY &&
        !/^(TS|Class|Flow)/.test(path.type) &&
        !isContract(path, identifier.name),
    );
    renamed.forEach(({ scope, identifier }, index) => {
      scope.rename(identifier.name, `v${String(index + 1)}`);
    });
    return renamed.length > 0;
  });

/** An export that goes by its name: of a page, or of a namespace, which has no `export { a as b }`. */
function isContract(declared: NodePath, name: string): boolean {
  const declaration = declared.isVariableDeclarator() ? declared.parentPath : declared;
  const exported = declaration.parentPath;
  return (
    exported?.isExportDeclaration() === true &&
    (CONTRACT.test(name) || exported.parentPath?.isTSModuleBlock() === true)
  );
}
