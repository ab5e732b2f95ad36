import type { NodePath } from '@babel/traverse';
import type { Origins } from '../../ast/origins';
import { statementOf } from '../../ast/statements';
import { child, children, unwrap, wrapped } from '../../ast/unwrap';
import type { Lifetime } from './lifetimeAt';

/**
 * Whether a date is kept together with the token: beside it in an object or a call, or assigned by a statement beside
 * the one that assigns the token.
 */
export function standsWithToken(date: NodePath, lifetimes: readonly Lifetime[], origins: Origins): boolean {
  const tokens = new Set(lifetimes.map(({ beside }) => beside.node));
  const isToken = (path: NodePath): boolean =>
    [unwrap(path), ...origins.of(path).map((origin) => origin.path)].some(
      (value) => tokens.has(value.node) || (value.parentPath && tokens.has(value.parentPath.node)) === true,
    );
  return neighboursOf(kept(date)).some(isToken);
}

/** The expression that a date is computed for: `new Date(exp * 1000)`. */
function kept(date: NodePath): NodePath {
  const value = wrapped(date);
  const { parentPath: parent } = value;
  const isArithmetic =
    parent?.isBinaryExpression() === true ||
    parent?.isUnaryExpression() === true ||
    (parent?.isNewExpression() === true && child(parent, 'callee')?.isIdentifier({ name: 'Date' })) === true;
  return parent && isArithmetic ? kept(parent) : value;
}

/** The values that are kept at the same place. */
function neighboursOf(value: NodePath): NodePath[] {
  const { parentPath: parent } = value;
  if (!parent) return [];
  if (parent.isObjectProperty() && parent.parentPath.isObjectExpression())
    return children(parent.parentPath, 'properties').flatMap((property) => child(property, 'value') ?? []);
  if (value.listKey === 'arguments') return children(parent, 'arguments');
  if (!parent.isAssignmentExpression() && !parent.isVariableDeclarator()) return [];
  const statement = statementOf(parent);
  const siblings =
    statement?.listKey && statement.parentPath ? children(statement.parentPath, statement.listKey) : [];
  return siblings.flatMap((sibling) => {
    const expression = sibling.isExpressionStatement() ? child(sibling, 'expression') : undefined;
    const right = expression?.isAssignmentExpression() ? child(expression, 'right') : undefined;
    const declared = children(sibling, 'declarations').flatMap(
      (declarator) => child(declarator, 'init') ?? [],
    );
    return right ? [right] : declared;
  });
}
