import type { NodePath } from '@babel/traverse';
import { isLogCall } from './logCalls';
import { dottedName, memberName } from './names';
import { child, children, part, unwrap } from './unwrap';

/** The nearest statement that holds a piece of code, or is it; unlike Babel's, also the lone body of a loop or `if`. */
export function statementOf(path: NodePath): NodePath | undefined {
  return path.find((parent) => parent.isStatement()) ?? undefined;
}

/** The statements a branch consists of, with or without braces. */
export function statementsOf(branch: NodePath | undefined): NodePath[] {
  if (!branch) return [];
  return branch.isBlockStatement() ? children(branch, 'body') : [branch];
}

const EXIT_NAME =
  /^(exit|abort|fail|reject|next|callback|cb|done|push|add|set|status|send|json|end|error(Response)?|badRequest|die|usage)$/i;

/** Whether a statement only stops the work or reports: throw, return, log, `process.exit`, `errors.push`, `cb(err)`. */
export function isExit(statement: NodePath): boolean {
  if (
    statement.isThrowStatement() ||
    statement.isReturnStatement() ||
    statement.isContinueStatement() ||
    statement.isBreakStatement()
  ) {
    return true;
  }
  return statement.isExpressionStatement() && isExitExpression(statement.get('expression'));
}

/** Whether an expression only stops the work or reports, see {@link isExit}. */
export function isExitExpression(path: NodePath): boolean {
  const expression = unwrap(path);
  if (isLogCall(expression)) return true;
  if (expression.isAssignmentExpression()) {
    return dottedName(expression.get('left'))?.join('.') === 'process.exitCode';
  }
  if (expression.isLiteral() || expression.isIdentifier({ name: 'undefined' })) return true;
  if (!expression.isCallExpression()) return false;
  const callee = child(expression, 'callee');
  const name = callee && (memberName(callee) ?? (callee.isIdentifier() ? callee.node.name : undefined));
  return name !== undefined && (EXIT_NAME.test(name) || /^(throw|fail|raise)/.test(name));
}

/** Whether a call checks its first argument: `assert(x)`, `assert.ok(x)`, `invariant(x, …)`. */
export function isAssertion(path: NodePath): boolean {
  if (!path.isCallExpression()) return false;
  const names = dottedName(part(path, 'callee') as NodePath);
  return names !== undefined && /^(assert|invariant|required?|ensure)$/i.test(names[0] ?? '');
}
