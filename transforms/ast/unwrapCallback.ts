import type { NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import type { FunctionPath } from './functions';
import { isExit, statementOf, statementsOf } from './statements';
import { child, children, unwrap } from './unwrap';
import { visit } from './visit';

/** A statement that waits for a value nobody wants any more: what stands in its callback can stand in its place. */
export interface Unwrap {
  readonly statement: NodePath;
  readonly callback: FunctionPath;
  /** Code of the callback that only looks at the error, and what the call itself consists of. */
  readonly guards: readonly NodePath[];
  readonly released: readonly NodePath[];
}

/**
 * Reads `read(path, (error, value) => { … })` as such a statement, after `value` was cut from its parameters.
 *
 * @returns undefined when the callback's code would mean something else outside of it
 */
export function readUnwrap(cut: NodePath, cascade: Cascade): Unwrap | undefined {
  const callback = cut.parentPath;
  const call = callback?.parentPath;
  if (cut.listKey !== 'params' || !callback?.isFunction() || callback.listKey !== 'arguments')
    return undefined;
  const statement = call && statementOf(call);
  if (!call?.isCallExpression() || !statement?.isExpressionStatement()) return undefined;
  if (unwrap(statement.get('expression')).node !== call.node || statement.listKey === undefined)
    return undefined;
  const args = children(call, 'arguments');
  if (args.at(-1)?.node !== callback.node || !callback.get('body').isBlockStatement()) return undefined;
  const others = args.slice(0, -1);
  if (!cascade.effects.isDiscardable(call) && !others.every((path) => cascade.effects.isDiscardable(path)))
    return undefined;
  const guards = errorGuards(callback, cascade);
  if (!guards || !canStandOutside(callback, statement)) return undefined;
  const callee = child(call, 'callee');
  return {
    statement,
    callback,
    guards,
    released: [...(callee ? [callee] : []), ...others, ...children(callback, 'params')],
  };
}

/** The statements that handle the error of a Node-style callback; undefined when it is used otherwise. */
function errorGuards(callback: FunctionPath, cascade: Cascade): NodePath[] | undefined {
  const guards: NodePath[] = [];
  for (const parameter of children(callback, 'params')) {
    if (cascade.isGone(parameter)) continue;
    const binding = parameter.isIdentifier() ? callback.scope.getBinding(parameter.node.name) : undefined;
    if (!binding) return undefined;
    for (const use of binding.referencePaths) {
      const guard = guardOf(use, callback);
      if (!guard) return undefined;
      if (!guards.some((known) => known.node === guard.node)) guards.push(guard);
    }
  }
  return guards;
}

/** `if (error) return done(error);` directly in the callback's body. */
function guardOf(use: NodePath, callback: FunctionPath): NodePath | undefined {
  const found = use.findParent((path) => path.parentPath?.node === callback.node.body);
  if (!found?.isIfStatement() || child(found, 'alternate')) return undefined;
  return statementsOf(child(found, 'consequent')).every(isExit) ? found : undefined;
}

/** Whether the callback's own names, `this` and returns mean the same where the statement stands. */
function canStandOutside(callback: FunctionPath, statement: NodePath): boolean {
  const outer = statement.scope;
  const parameters = new Set(
    children(callback, 'params').map((path) => (path.isIdentifier() ? path.node.name : '')),
  );
  const clashes = Object.keys(callback.scope.bindings).some(
    (name) =>
      !parameters.has(name) &&
      (outer.hasOwnBinding(name) || outer.getFunctionParent()?.hasOwnBinding(name) === true),
  );
  const siblings = statement.parentPath ? children(statement.parentPath, statement.listKey ?? 'body') : [];
  const isLast = siblings.at(-1)?.node === statement.node;
  let usesThis = false;
  visit(callback, {
    ThisExpression() {
      usesThis = true;
    },
  });
  return !clashes && isLast && (!usesThis || callback.isArrowFunctionExpression());
}
