import type { NodePath } from '@babel/traverse';
import type { Effects } from './effects';
import { isLogCall } from './logCalls';
import type { Entity } from './entity';
import { presenceOperand } from './guardOperands';
import { memberName } from './names';
import { mergedObjects, objectFunction } from './objectCalls';
import { isAssertion, isExit, isExitExpression, statementOf, statementsOf } from './statements';
import { weakTestUse } from './testCode';
import { child, children, part, unwrap, wrapped } from './unwrap';

/** What the judgement of one use depends on. */
export interface WeakUseContext {
  readonly effects: Effects;
  /** Whether code is removed already, or would be together with the entity in question. */
  readonly isDoomed: (path: NodePath) => boolean;
  /** Whether a condition asks for something that would go together with the entity. */
  readonly mentionsDying: (path: NodePath) => boolean;
  /** Whether code of a test mentions something of the program under test that would go. */
  readonly testsDying: (path: NodePath) => boolean;
  /** Whether a line that logs an entity says nothing once that is gone, so that it may go too. */
  readonly isIdleLog: (line: NodePath, entity: Entity) => boolean;
}

const ITERATING = new Set(['forEach', 'filter', 'some', 'every', 'find', 'map', 'includes']);

/**
 * A use that does not keep its entity alive: a guard, a log line, an assignment to it, a place in a list of required
 * settings, a test of nothing else.
 *
 * @returns the code that goes together with the entity; undefined when the use keeps it alive
 */
export function weakUse(use: NodePath, entity: Entity, context: WeakUseContext): NodePath | undefined {
  const statement = statementOf(use);
  if (!statement) return undefined;
  const test = weakTestUse(use, context.testsDying);
  if (test) return test;
  if (statement.isExpressionStatement()) {
    const found = weakExpression(use, statement, entity, context);
    if (found) return found;
  }
  const guard = statement.isIfStatement() ? weakTest(use, statement, context) : requiredListItem(use);
  return guard ?? presenceOperand(use);
}

function weakExpression(
  use: NodePath,
  statement: NodePath,
  entity: Entity,
  context: WeakUseContext,
): NodePath | undefined {
  const { effects, isDoomed } = context;
  const discardable = (path: NodePath): boolean =>
    isDoomed(path) || (path.isFunction() ? effects.hasOnlyLocalEffects(path) : effects.isDiscardable(path));
  const expression = eachBody(unwrap(child(statement, 'expression') as NodePath), discardable);
  if (expression.isAssignmentExpression()) {
    const target = part(expression, 'left') as NodePath;
    if (!target.isIdentifier() && !target.isMemberExpression()) return undefined;
    const isTarget = isRootOf(use, target) || use.node === expression.node;
    if (isAlias(entity) && target.node !== use.node && !context.mentionsDying(target)) return undefined;
    return isTarget && discardable(expression.get('right')) ? statement : undefined;
  }
  if (expression.isUnaryExpression({ operator: 'delete' })) return statement;
  if (expression.isConditionalExpression()) {
    const test = expression.get('test');
    const branches = [expression.get('consequent'), expression.get('alternate')];
    return contains(test, use) && branches.every((branch) => isExitExpression(branch))
      ? statement
      : undefined;
  }
  if (expression.isLogicalExpression()) {
    const left = part(expression, 'left') as NodePath;
    return contains(left, use) && isExitExpression(part(expression, 'right') as NodePath)
      ? statement
      : undefined;
  }
  if (!expression.isCallExpression() && !expression.isOptionalCallExpression()) return undefined;
  if (isLogCall(expression) && !context.isIdleLog(statement, entity)) return undefined;
  return weakCall(use, expression, statement, entity, discardable);
}

/** `xs.forEach((x) => …)`: what is done with each element; any other expression as it is. */
function eachBody(expression: NodePath, discardable: (path: NodePath) => boolean): NodePath {
  const callee = child(expression, 'callee');
  const [fn, ...others] = children(expression, 'arguments');
  const body = fn?.isArrowFunctionExpression() && others.length === 0 ? child(fn, 'body') : undefined;
  const list = callee && memberName(callee) === 'forEach' ? child(callee, 'object') : undefined;
  return body?.isExpression() && list && discardable(list) ? unwrap(body) : expression;
}

function weakCall(
  use: NodePath,
  call: NodePath,
  statement: NodePath,
  entity: Entity,
  discardable: (path: NodePath) => boolean,
): NodePath | undefined {
  const args = children(call, 'arguments');
  const callee = child(call, 'callee') as NodePath;
  if (isLogCall(call)) return contains(callee, use) || !args.every(discardable) ? undefined : statement;
  if (isAssertion(call)) return args[0] && contains(args[0], use) ? statement : undefined;
  if (mergedObjects(call))
    return args[0]?.node === use.node && args.slice(1).every(discardable) ? statement : undefined;
  return isFillable(entity) && isRootOf(use, callee) && callee.node !== use.node && args.every(discardable)
    ? statement
    : undefined;
}

/** Another name of an object that lives on without it: `const self = this`, `const options = this.options`. */
function isAlias(entity: Entity): boolean {
  const init = entity.kind === 'binding' ? child(entity.binding.path, 'init') : undefined;
  const value = init && unwrap(init);
  return value?.isThisExpression() === true || value?.isMemberExpression() === true;
}

/** Whether a use only adds to what a list or object holds: `problems.push(…)`, `claims.exp = …`. */
export function isFilling(use: NodePath, entity: Entity): boolean {
  const statement = statementOf(use);
  if (!isFillable(entity) || !statement?.isExpressionStatement()) return false;
  const expression = unwrap(statement.get('expression'));
  const target = child(expression, expression.isAssignmentExpression() ? 'left' : 'callee');
  return target !== undefined && isRootOf(use, target);
}

/** An object made in place, whose methods only change itself: form.append(…), scopes.push(…), signer.update(…). */
function isFillable(entity: Entity): boolean {
  if (entity.kind !== 'binding') return false;
  const init = child(entity.binding.path, 'init');
  const value = init && unwrap(init);
  if (!value) return false;
  if (value.isObjectExpression() || value.isArrayExpression() || value.isNewExpression()) return true;
  const callee = value.isCallExpression() ? (part(value, 'callee') as NodePath) : undefined;
  return callee !== undefined && /^create/.test(memberName(callee) ?? '');
}

/** A guard's operand, or the whole statement when nothing else is tested or done. */
function weakTest(
  use: NodePath,
  statement: NodePath,
  { isDoomed, mentionsDying }: WeakUseContext,
): NodePath | undefined {
  if (!statement.isIfStatement()) return undefined;
  const test = part(statement, 'test') as NodePath;
  if (!contains(test, use)) return undefined;
  const branches = [
    ...statementsOf(child(statement, 'consequent')),
    ...statementsOf(child(statement, 'alternate')),
  ];
  if (branches.every(isDoomed)) return statement;
  if (child(statement, 'alternate') || !branches.every((branch) => isDoomed(branch) || isExit(branch)))
    return undefined;
  const operand = orOperand(use, test);
  if (!operand || !leavesOf(operand).every(mentionsDying)) return undefined;
  return operand.node === test.node ? statement : operand;
}

/** The operand of the `||` chain `test` that holds `use`; undefined when it stands under `&&` with live company. */
function orOperand(use: NodePath, test: NodePath): NodePath | undefined {
  let operand = use;
  while (operand.node !== test.node) {
    const parent = operand.parentPath;
    if (!parent) return undefined;
    if (parent.isLogicalExpression({ operator: '||' }) && isOrChain(parent, test)) return operand;
    operand = parent;
  }
  return operand;
}

/** The operands of a test that are not themselves combinations. */
function leavesOf(test: NodePath): NodePath[] {
  if (test.isLogicalExpression()) return [...leavesOf(test.get('left')), ...leavesOf(test.get('right'))];
  return test.isUnaryExpression({ operator: '!' }) ? leavesOf(test.get('argument')) : [test];
}

function isOrChain(path: NodePath, test: NodePath): boolean {
  let current = path;
  while (current.node !== test.node) {
    const parent = current.parentPath;
    if (!parent?.isLogicalExpression({ operator: '||' })) return false;
    current = parent;
  }
  return true;
}

/** An item of a list or map that only says which settings are required. */
function requiredListItem(use: NodePath): NodePath | undefined {
  const item = wrapped(use);
  const parent = item.parentPath;
  if (parent?.isArrayExpression()) return isIteratedOnly(parent) ? item : undefined;
  if (parent?.isObjectProperty() && parent.parentPath.isObjectExpression() && item.key === 'value') {
    return isIteratedOnly(parent.parentPath) ? parent : undefined;
  }
  return undefined;
}

/** Whether a literal is only ever iterated to check its members. */
function isIteratedOnly(literal: NodePath): boolean {
  const holder = wrapped(literal).parentPath;
  if (holder?.isVariableDeclarator() && holder.node.id.type === 'Identifier') {
    const binding = holder.scope.getBinding(holder.node.id.name);
    return (
      binding !== undefined && binding.referencePaths.length > 0 && binding.referencePaths.every(isIteration)
    );
  }
  return isIteration(literal);
}

function isIteration(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.isForOfStatement() || parent.isForInStatement()) return path.key === 'right';
  const name = memberName(parent);
  if (name !== undefined && path.key === 'object') return ITERATING.has(name);
  if (!parent.isCallExpression() || path.key !== 0) return false;
  return /^(entries|keys|values)$/.test(objectFunction(parent) ?? '');
}

/** Whether `use` is `target` or the object at the left end of its member chain. */
function isRootOf(use: NodePath, target: NodePath): boolean {
  let current: NodePath | undefined = target;
  while (current) {
    if (current.node === use.node) return true;
    current = child(current, 'object');
  }
  return false;
}

/** Whether a piece of code is, or lies in, another. */
export function contains(outer: NodePath, inner: NodePath): boolean {
  return outer.node === inner.node || inner.isDescendant(outer);
}
