import type { Binding, NodePath } from '@babel/traverse';
import { memberName } from './names';
import { child, unwrap } from './unwrap';

/** All reads and writes of a name, declarations left out. */
export function usesOf(binding: Binding): NodePath[] {
  return [...binding.referencePaths, ...binding.constantViolations.filter((write) => write !== binding.path)];
}

/** Whether a member expression is assigned to, not read. */
export function isWriteTarget(path: NodePath): boolean {
  const parent = path.parentPath;
  return (
    (parent?.isAssignmentExpression({ operator: '=' }) === true && path.key === 'left') ||
    parent?.isUnaryExpression({ operator: 'delete' }) === true
  );
}

/** The expression that a destructuring pattern takes apart, when it stands beside it. */
export function patternSource(pattern: NodePath): NodePath | undefined {
  const parent = pattern.parentPath;
  if (parent?.isVariableDeclarator()) {
    const init = child(parent, 'init');
    return init && unwrap(init);
  }
  if (parent?.isAssignmentExpression()) return parent.get('right');
  if (parent?.isObjectProperty() && parent.parentPath.isObjectPattern()) return undefined;
  return undefined;
}

/** The name of an environment variable read as `process.env.X` or `process.env['X']`, or taken out of it. */
export function envName(path: NodePath): string | undefined {
  const name = memberName(path);
  const object = child(path, 'object');
  return name !== undefined && object && isProcessEnv(object) ? name : undefined;
}

/** Whether an expression is `process.env` or `import.meta.env`. */
export function isProcessEnv(path: NodePath): boolean {
  if (!path.isMemberExpression() || memberName(path) !== 'env') return false;
  const object = path.get('object');
  return object.isIdentifier({ name: 'process' }) || object.isMetaProperty();
}
