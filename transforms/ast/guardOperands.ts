import type { NodePath } from '@babel/traverse';
import { isLogCall } from './logCalls';
import { isExit, statementsOf } from './statements';
import { child, wrapped } from './unwrap';
import type { WeakUseContext } from './weakUses';

/** Functions whose answer is yes or no. */
const ASKING = /^_?#?(is|has|can|should|are|missing|lacks)(?![a-z])/;

/**
 * The operand that only asks whether a setting is there, in a chain that also asks for others:
 * `Boolean(clientId && privateKey)`, `if (id && key !== undefined) { … }`, `return !id || !key`.
 *
 * @returns the operand; undefined when the value itself is wanted
 */
export function presenceOperand(use: NodePath): NodePath | undefined {
  const present = presenceTest(use);
  const absent = absenceTest(present);
  const operand = absent ?? present;
  const parent = operand.parentPath;
  if (!parent?.isLogicalExpression({ operator: absent ? '||' : '&&' })) return undefined;
  return isCondition(chainOf(parent)) ? operand : undefined;
}

/** Whether nothing would be left to ask for in the chain that a use stands in; see {@link presenceOperand}. */
export function emptiesChain(use: NodePath, { isDoomed, mentionsDying }: WeakUseContext): boolean {
  const parent = presenceOperand(use)?.parentPath;
  if (!parent) return false;
  const chain = chainOf(parent);
  const isAround = chain.parentPath !== null && isDoomed(chain.parentPath);
  return !isAround && leavesOf(chain).every((leaf) => isDoomed(leaf) || mentionsDying(leaf));
}

/** The widest expression around a value that is true when the value is there: `x`, `!!x`, `x.length > 0`, `x != null`. */
function presenceTest(use: NodePath): NodePath {
  let current = wrapped(use);
  for (;;) {
    const parent = current.parentPath;
    const isLength =
      parent?.isMemberExpression() === true &&
      current.key === 'object' &&
      child(parent, 'property')?.isIdentifier({ name: 'length' }) === true;
    const isTwice = isNegation(parent) && isNegation(parent.parentPath);
    const isCast = parent?.isCallExpression() === true && isBoolean(parent);
    if (isTwice) current = parent.parentPath;
    else if (parent && (isLength || isCast || isComparison(parent, ['!=', '!==', '>']))) current = parent;
    else return current;
  }
}

/** `!x`, `x === undefined`, `x == null` around a value that is asked for. */
function absenceTest(present: NodePath): NodePath | undefined {
  const parent = present.parentPath;
  return parent && (isNegation(parent) || isComparison(parent, ['==', '==='])) ? parent : undefined;
}

function isNegation(path: NodePath | null | undefined): path is NodePath & { parentPath: NodePath } {
  return path?.isUnaryExpression({ operator: '!' }) === true;
}

function isBoolean(call: NodePath): boolean {
  return child(call, 'callee')?.isIdentifier({ name: 'Boolean' }) === true;
}

/** `x !== undefined`, `x == null`, `x > 0`. */
function isComparison(path: NodePath, operators: readonly string[]): boolean {
  if (!path.isBinaryExpression()) return false;
  const right = path.get('right');
  const isNothing =
    right.isNullLiteral() ||
    right.isIdentifier({ name: 'undefined' }) ||
    right.isStringLiteral({ value: '' }) ||
    right.isNumericLiteral({ value: 0 });
  return isNothing && operators.includes(path.node.operator);
}

function operatorOf(path: NodePath): string | undefined {
  return path.isLogicalExpression() ? path.node.operator : undefined;
}

function chainOf(link: NodePath): NodePath {
  const parent = link.parentPath;
  return parent && operatorOf(parent) === operatorOf(link) ? chainOf(parent) : link;
}

function leavesOf(chain: NodePath, operator = operatorOf(chain)): NodePath[] {
  return chain.isLogicalExpression() && chain.node.operator === operator
    ? [...leavesOf(chain.get('left'), operator), ...leavesOf(chain.get('right'), operator)]
    : [chain];
}

/** Whether only the truth of an expression is looked at, and not to refuse to work when it holds. */
function isCondition(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  if (!parent) return false;
  if (isNegation(parent)) return true;
  if (parent.isCallExpression()) return isBoolean(parent);
  if (parent.isIfStatement()) return key === 'test' && !isRefusal(parent);
  if (parent.isConditionalExpression() || parent.isWhile()) return key === 'test';
  return isAnswer(path, parent);
}

/** `if (key && secret) throw …`: a guard against having both; what is left of it would refuse too much. */
function isRefusal(statement: NodePath): boolean {
  const branch = statementsOf(child(statement, 'consequent'));
  const isOnlyExit = branch.every((path) => isExit(path) && !isResult(path));
  return isOnlyExit && !branch.every(isLog) && !child(statement, 'alternate');
}

/** `return login()`: more than leaving early. */
function isResult(exit: NodePath): boolean {
  const value = exit.isReturnStatement() ? child(exit, 'argument') : undefined;
  return value !== undefined && !value.isLiteral() && !value.isIdentifier({ name: 'undefined' });
}

function isLog(statement: NodePath): boolean {
  return statement.isExpressionStatement() && isLogCall(statement.get('expression'));
}

/** Whether an expression is what `isConfigured()` returns, or the value of a name that only conditions read. */
function isAnswer(path: NodePath, parent: NodePath): boolean {
  if (parent.isVariableDeclarator()) {
    const { id } = parent.node;
    const binding = id.type === 'Identifier' ? parent.scope.getBinding(id.name) : undefined;
    return binding?.constant === true && binding.referenced && binding.referencePaths.every(isCondition);
  }
  const fn = path.getFunctionParent();
  if (!fn || (!parent.isReturnStatement() && parent.node !== fn.node)) return false;
  const holder = fn.parentPath;
  const isHeld = holder?.isVariableDeclarator() === true || holder?.isProperty() === true;
  const name =
    child(fn, 'id') ??
    child(fn, 'key') ??
    (isHeld ? (child(holder, 'id') ?? child(holder, 'key')) : undefined);
  const isNamed = name?.isIdentifier() === true && ASKING.test(name.node.name);
  return isNamed || leavesOf(path).every(isTruth);
}

/** `!x`, `x === undefined`: yes or no, whatever the function that returns it is called. */
function isTruth(path: NodePath): boolean {
  return isNegation(path) || isComparison(path, ['==', '===', '!=', '!==', '>']);
}
