import type { NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import { isConstructorFunction } from './classes/constructorFunctions';
import { isIdleConstructor } from './classes/emptiedConstructor';
import { emptiedData } from './dataFiles';
import type { FunctionPath } from './functions';
import { memberName } from './names';
import { mergedObjects } from './objectCalls';
import { ELEMENT_CALLBACKS } from './received';
import { hasRestBeside } from './patterns';
import { child, children, unwrap } from './unwrap';
import { statementOf } from './statements';
import { isEmptySuite, isTestSuite } from './testCode';

/**
 * What became pointless because everything in it was cut: a block with its condition or loop, a `forEach`, a `try`,
 * the pattern or declaration whose parts are all gone, a function that does nothing any more.
 *
 * @returns the code to cut next
 */
export function emptiedUnits(unit: NodePath, cascade: Cascade): NodePath[] {
  const block = unit.parentPath?.isBlockStatement() ? unit.parentPath : undefined;
  const maker = unit.findParent((path) => path.isFunction());
  if (maker && isIdleConstructor(maker, cascade)) return [maker];
  const suite = block?.parentPath.isFunction() ? block.findParent(isTestSuite) : undefined;
  if (suite && isEmptySuite(suite, (path) => cascade.isGone(path))) return [suite];
  if (block?.parentPath.isFunction() && allGone(children(block, 'body'), cascade)) {
    return emptiedFunction(block.parentPath, cascade);
  }
  const emptied = emptiedStructure(unit, cascade) ?? emptiedData(unit, cascade);
  return emptied ? [emptied] : [];
}

function emptiedStructure(unit: NodePath, cascade: Cascade): NodePath | undefined {
  const parent = unit.parentPath;
  if (!parent) return undefined;
  if (parent.isObjectPattern() || parent.isArrayPattern()) return emptiedPattern(parent, cascade);
  if (unit.isVariableDeclarator() && parent.parentPath?.isBlockStatement())
    return allGone(children(parent, 'declarations'), cascade) ? parent : undefined;
  if (parent.isLogicalExpression()) {
    return allGone([parent.get('left'), parent.get('right')], cascade) ? parent : undefined;
  }
  if (unit.key === 'test' && parent.isIfStatement()) return child(parent, 'alternate') ? undefined : parent;
  if (unit.key === 'consequent' && parent.isIfStatement()) return emptiedIf(parent, cascade);
  if (parent.isObjectExpression() && unit.listKey === 'properties') return emptiedMerge(parent, cascade);
  if (parent.isStaticBlock()) return allGone(children(parent, 'body'), cascade) ? parent : undefined;
  const block = parent.isBlockStatement() ? parent : undefined;
  const isWholeBody = block ? allGone(children(block, 'body'), cascade) : unit.key === 'body';
  const owner = block ? block.parentPath : parent;
  if (!isWholeBody || !owner) return undefined;
  if (owner.isIfStatement()) return emptiedIf(owner, cascade);
  if (owner.isTryStatement() && block?.key === 'block') return child(owner, 'finalizer') ? undefined : owner;
  if (
    owner.isForOfStatement() ||
    owner.isForInStatement() ||
    owner.isForStatement() ||
    owner.isWhileStatement()
  ) {
    return owner;
  }
  return owner.isBlockStatement() || owner.isProgram() ? block : undefined;
}

/** `Object.assign(this, { … })` whose literals have nothing left to copy. */
function emptiedMerge(literal: NodePath, cascade: Cascade): NodePath | undefined {
  const call = literal.parentPath;
  const [target, ...parts] = (call && mergedObjects(call)) ?? [];
  if (!target || !call?.parentPath?.isExpressionStatement() || target.node === literal.node) return undefined;
  const isEmpty = (part: NodePath): boolean =>
    part.isObjectExpression() && allGone(children(part, 'properties'), cascade);
  return parts.every(isEmpty) ? call.parentPath : undefined;
}

function allGone(paths: readonly NodePath[], cascade: Cascade): boolean {
  return paths.every((path) => cascade.isGone(path));
}

function emptiedPattern(pattern: NodePath, cascade: Cascade): NodePath | undefined {
  const parts = [...children(pattern, 'properties'), ...children(pattern, 'elements')];
  if (!allGone(parts, cascade)) return undefined;
  const outer = pattern.parentPath;
  const holder = outer?.isAssignmentPattern() ? outer.parentPath : outer;
  if (holder?.isObjectProperty()) return hasRestBeside(holder) ? undefined : holder;
  if (!holder?.isVariableDeclarator()) return undefined;
  const init = child(holder, 'init');
  return init && (cascade.isGone(init) || cascade.effects.isDiscardable(init)) ? holder : undefined;
}

function emptiedIf(statement: NodePath, cascade: Cascade): NodePath | undefined {
  const test = child(statement, 'test');
  const alternate = child(statement, 'alternate');
  const consequent = child(statement, 'consequent');
  const isEmpty = (branch: NodePath | undefined): boolean =>
    !branch ||
    cascade.isGone(branch) ||
    (branch.isBlockStatement() && allGone(children(branch, 'body'), cascade));
  if (isEmpty(consequent) && isEmpty(alternate)) {
    return test && cascade.effects.isDiscardable(test) ? statement : undefined;
  }
  return alternate && isEmpty(alternate) ? alternate : undefined;
}

/** Whether a call does nothing but run its callback, or has no effect of its own: not `app.listen(port, () => {})`. */
function isIdleCall(call: NodePath, cascade: Cascade): boolean {
  const callee = child(call, 'callee');
  const receiver = callee && child(callee, 'object');
  const iterates = callee !== undefined && ELEMENT_CALLBACKS.has(memberName(callee) ?? '');
  return iterates
    ? receiver !== undefined && cascade.effects.isDiscardable(receiver)
    : cascade.effects.isDiscardable(call);
}

/** `xs.forEach((x) => {})` as a statement; or a function that does nothing, with the statements that call it. */
function emptiedFunction(fn: FunctionPath, cascade: Cascade): NodePath[] {
  const call = fn.parentPath;
  if (fn.listKey === 'arguments' && call?.isCallExpression()) {
    return isIdleCall(call, cascade) && call.parentPath.isExpressionStatement() ? [call.parentPath] : [];
  }
  if (fn.isClassMethod({ kind: 'constructor' }) || isConstructorFunction(fn)) return [];
  const isDeclared = fn.isFunctionDeclaration() || fn.isMethod();
  const declaration = isDeclared ? fn : call?.isVariableDeclarator() ? call : undefined;
  const sites = cascade.origins.callIndex.callSitesOf(fn);
  if (!declaration || sites.open) return [];
  const statements = sites.calls.map((site) => callStatement(site.path));
  return statements.every((statement) => statement !== undefined) ? [...statements, declaration] : [];
}

/** The statement `f();` or `await f();` that a call is. */
function callStatement(call: NodePath): NodePath | undefined {
  const statement = statementOf(call);
  if (!statement?.isExpressionStatement()) return undefined;
  return unwrap(statement.get('expression')).node === call.node ? statement : undefined;
}
