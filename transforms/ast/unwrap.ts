import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { knownPath } from './visit';

/**
 * The expression behind wrappers that do not change which value it is: `await x`, `(x as T)`, `x!`, `x satisfies T`.
 */
export function unwrap(path: NodePath): NodePath {
  const current = withoutCasts(path);
  return current.isAwaitExpression() ? unwrap(current.get('argument')) : current;
}

/**
 * The expression behind what only types and parentheses add, and compilers to call a function without its object:
 * `(0, m.f)`; unlike {@link unwrap} it keeps `await`.
 */
export function withoutCasts(path: NodePath): NodePath {
  let current = path;
  for (;;) {
    if (current.isSequenceExpression()) {
      const [first, last, ...others] = children(current, 'expressions');
      if (!first?.isNumericLiteral() || !last || others.length > 0) return current;
      current = last;
    } else if (
      current.isTSAsExpression() ||
      current.isTSNonNullExpression() ||
      current.isTSSatisfiesExpression() ||
      current.isTSTypeAssertion() ||
      current.isTypeCastExpression() ||
      current.isParenthesizedExpression()
    ) {
      const inner: NodePath | NodePath[] = current.get('expression');
      if (Array.isArray(inner)) return current;
      current = inner;
    } else {
      return current;
    }
  }
}

/** The outermost wrapper around an expression, the inverse of {@link unwrap}. */
export function wrapped(path: NodePath): NodePath {
  let current = path;
  while (
    current.parentPath &&
    current.parentPath.isExpression() &&
    unwrap(current.parentPath) === unwrap(path)
  ) {
    current = current.parentPath;
  }
  return current;
}

/** A path, said plainly: its own type is a union over every kind of node. */
interface PlainPath {
  readonly node: Readonly<Record<string, unknown>> | null;
  get(key: string): NodePath | NodePath[];
}

/** `path.get(key)`; its own type, a union over every kind of node, takes the compiler ten seconds at a use. */
export function part(path: NodePath, key: string): NodePath | NodePath[] {
  const plain = path as unknown as PlainPath;
  const value = plain.node?.[key];
  // What was collected spares Babel the search for it.
  const known = isNode(value) ? knownPath(value) : undefined;
  return known ?? plain.get(key);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The child path under `key`, if it is one path that holds a node. */
export function child(path: NodePath, key: string): NodePath | undefined {
  const found = part(path, key);
  return Array.isArray(found) || !found.node ? undefined : found;
}

/** The child paths under a list `key`, holes left out. */
export function children(path: NodePath, key: string): NodePath[] {
  const found = part(path, key);
  return Array.isArray(found) ? found.filter((item) => item.node as Node | null) : [];
}
