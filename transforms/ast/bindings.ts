import type { Binding, NodePath } from '@babel/traverse';
import { memberName, propertyName } from './names';
import { child, children, unwrap } from './unwrap';

/** A read of a property by name: `x.name` or `const { name } = x`. */
export interface PropertyRead {
  readonly name: string;
  /** The member expression, or the property of the pattern. */
  readonly path: NodePath;
  /** The expression that is read from; undefined for a pattern whose source can't be seen here. */
  readonly object: NodePath | undefined;
}

/** All reads and writes of a name, declarations left out. */
export function usesOf(binding: Binding): NodePath[] {
  return [...binding.referencePaths, ...binding.constantViolations.filter((write) => write !== binding.path)];
}

/** Every property read in a program, by property name. */
export function indexPropertyReads(program: NodePath): Map<string, PropertyRead[]> {
  const index = new Map<string, PropertyRead[]>();
  const add = (read: PropertyRead): void => {
    index.set(read.name, [...(index.get(read.name) ?? []), read]);
  };
  const addMember = (path: NodePath): void => {
    const name = memberName(path);
    if (name !== undefined && !isWriteTarget(path)) add({ name, path, object: child(path, 'object') });
  };
  program.traverse({
    MemberExpression: addMember,
    OptionalMemberExpression: addMember,
    ObjectPattern(pattern) {
      const object = patternSource(pattern);
      for (const property of children(pattern, 'properties')) {
        const name = property.isObjectProperty() ? propertyName(property) : undefined;
        if (name !== undefined) add({ name, path: property, object });
      }
    },
  });
  return index;
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
