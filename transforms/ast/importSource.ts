import type { NodePath } from '@babel/traverse';
import { child, children, part } from './unwrap';

/** The package or file that a name is imported or required from. */
export function importSource(at: NodePath, name: string): string | undefined {
  const binding = at.scope.getBinding(name);
  if (!binding) return undefined;
  if (binding.path.parentPath?.isImportDeclaration()) return binding.path.parentPath.node.source.value;
  const declaration = binding.path;
  if (declaration.isTSImportEqualsDeclaration()) {
    const reference = declaration.node.moduleReference;
    return reference.type === 'TSExternalModuleReference' ? reference.expression.value : undefined;
  }
  return declaration.isVariableDeclarator() ? requiredSource(child(declaration, 'init')) : undefined;
}

/** `require('x')`, `require('x').y`, `await import('x')`: `x`. */
export function requiredSource(path: NodePath | undefined): string | undefined {
  let current = path;
  while (current) {
    if (current.isCallExpression()) {
      const callee = part(current, 'callee') as NodePath;
      if (callee.isIdentifier({ name: 'require' }) || callee.isImport()) {
        const [source] = children(current, 'arguments');
        return source?.isStringLiteral() ? source.node.value : undefined;
      }
      current = child(callee, 'object') ?? (callee.isCallExpression() ? callee : undefined);
    } else if (current.isMemberExpression()) {
      current = current.get('object');
    } else if (current.isAwaitExpression()) {
      current = current.get('argument');
    } else {
      return undefined;
    }
  }
  return undefined;
}
