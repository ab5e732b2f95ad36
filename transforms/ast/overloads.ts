import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { keyName } from './names';
import { children } from './unwrap';
import { visit } from './visit';

/** Takes the names of overload signatures for what they are: Babel counts them as uses of the function. */
export function dropOverloadMentions(program: NodePath): void {
  visit(program, {
    TSDeclareFunction(signature) {
      const { id } = signature.node;
      const binding = id && signature.scope.getBinding(id.name);
      if (!binding?.path.isFunctionDeclaration()) return;
      binding.referencePaths = binding.referencePaths.filter(({ node }) => node !== id);
      binding.references = binding.referencePaths.length;
      binding.referenced = binding.references > 0;
    },
  });
}

/** The overload signatures of a function declaration or method, with the `export` they may have. */
export function overloadsOf(fn: NodePath): NodePath[] {
  const { node } = fn;
  const outer = fn.parentPath?.isExportDeclaration() ? fn.parentPath : fn;
  const home = outer.parentPath;
  if (!home || typeof outer.listKey !== 'string') return [];
  const name =
    node.type === 'FunctionDeclaration'
      ? node.id?.name
      : node.type === 'ClassMethod'
        ? keyName(node.key, node.computed ?? false)
        : undefined;
  const beside = name === undefined ? [] : children(home, outer.listKey);
  return beside.filter((statement) => signatureName(statement.node) === name);
}

/** The name of a signature without a body; a subclass gives an abstract method its body, which is no overload. */
function signatureName(node: Node): string | undefined {
  if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration')
    return node.declaration ? signatureName(node.declaration) : undefined;
  if (node.type === 'TSDeclareFunction') return node.id?.name;
  return node.type === 'TSDeclareMethod' && !node.abstract
    ? keyName(node.key, node.computed ?? false)
    : undefined;
}
