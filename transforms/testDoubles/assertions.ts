import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { child, children, wrapped } from '../ast/unwrap';

/** One word of what a test asserts, with what it is given: `toBe` of `expect(x).not.toBe(y)`. */
export interface AssertedWord {
  readonly word: string;
  readonly args: readonly NodePath[];
}

/** Words of Jest, Chai, node:assert, Jasmine, AVA and tap that compare a value with another. */
const COMPARING =
  /^(?:toBe|toEqual|toStrictEqual|toMatch|toContain|equals?|eql|eq|is|strictEqual|deepEqual|deepStrictEqual|match|contains?|includes?)$/;

const NEGATING = /^(?:not|doesNot|isNot|notO)/;

/** Words by which a value is expected not to be there. */
const ABSENT = /^(?:toBeUndefined|toBeNull|toBeFalsy|undefined|null|false|isUndefined|isNull|isFalse|falsy)$/;

/**
 * What a test asserts of a value: the words behind `expect(value)`, or the one of `assert.equal(value, …)`.
 *
 * @returns undefined where the value is given to something else
 */
export function assertedOf(value: NodePath): AssertedWord[] | undefined {
  const call = value.listKey === 'arguments' && value.key === 0 ? value.parentPath : undefined;
  const callee = call?.isCallExpression() ? child(call, 'callee') : undefined;
  if (!call || !callee) return undefined;
  if (callee.isIdentifier() && /^(?:expect|assert|ok)$/.test(callee.node.name)) return wordsBehind(call);
  const object = child(callee, 'object');
  const word = memberName(callee);
  const isAssert = object?.isIdentifier() && /^(?:assert|expect|t|should)$/.test(object.node.name);
  return isAssert && word !== undefined ? [{ word, args: children(call, 'arguments').slice(1) }] : undefined;
}

/** `.to.have.property('x').that.equals('y')` behind an expression. */
function wordsBehind(start: NodePath): AssertedWord[] {
  const words: AssertedWord[] = [];
  for (let link = start; ;) {
    const member = link.key === 'object' ? (link.parentPath ?? undefined) : undefined;
    const word = member && memberName(member);
    if (!member || word === undefined) return words;
    const call =
      member.key === 'callee' && member.parentPath?.isCallExpression() ? member.parentPath : undefined;
    words.push({ word, args: call ? children(call, 'arguments') : [] });
    link = call ?? member;
  }
}

/** Whether a value is asserted not to be there, or not to be what it is compared with. */
export function isDenied(words: readonly AssertedWord[]): boolean {
  return words.some(
    ({ word, args: [operand] }) =>
      NEGATING.test(word) ||
      ABSENT.test(word) ||
      (COMPARING.test(word) && (operand?.isBooleanLiteral({ value: false }) === true || isNothing(operand))),
  );
}

/** Whether code around a value denies what it says: `expect(x).not.toEqual({ … })`. */
export function isWithinDenial(path: NodePath): boolean {
  return path.findParent((parent) => parent.isCallExpression() && isNegated(parent)) !== null;
}

function isNegated(call: NodePath): boolean {
  for (let link = child(call, 'callee'); link; link = child(link, 'object') ?? child(link, 'callee'))
    if (NEGATING.test(memberName(link) ?? '')) return true;
  return false;
}

/** What a value is compared with; a comparison that any value of the kind satisfies is none. */
export function comparedWith(value: NodePath): NodePath | undefined {
  const outer = wrapped(value);
  const parent = outer.parentPath;
  const operand = parent?.isBinaryExpression()
    ? /^[!=]==?$/.test(parent.node.operator)
      ? child(parent, outer.key === 'left' ? 'right' : 'left')
      : undefined
    : assertedOf(outer)?.find(({ word }) => COMPARING.test(word))?.args[0];
  const isOpen =
    operand === undefined || isNothing(operand) || operand.isBooleanLiteral() || isAnyMatcher(operand);
  return isOpen ? undefined : operand;
}

/** `expect.any(String)`, `expect.anything()`, `sinon.match.string`. */
export function isAnyMatcher(path: NodePath): boolean {
  const callee = path.isCallExpression() ? child(path, 'callee') : path;
  const name = callee && memberName(callee);
  return name !== undefined && /^(?:any(?:thing)?|string|defined|truthy|isA)$/i.test(name);
}

function isNothing(path: NodePath | undefined): boolean {
  return path?.isNullLiteral() === true || path?.isIdentifier({ name: 'undefined' }) === true;
}

/** Whether it only counts that a value is there. */
export function isOnlyTested(value: NodePath): boolean {
  const outer = wrapped(value);
  const parent = outer.parentPath;
  if (!parent) return false;
  if (parent.isCallExpression() && outer.listKey === 'arguments') {
    const callee = child(parent, 'callee');
    return callee?.isIdentifier({ name: 'Boolean' }) === true || assertedOf(outer) !== undefined;
  }
  const isTest = outer.key === 'test' && (parent.isIfStatement() || parent.isConditionalExpression());
  const isResult = parent.isArrowFunctionExpression() || parent.isReturnStatement();
  return isTest || isResult || parent.isLogicalExpression() || parent.isUnaryExpression();
}

/** The value that a call says something of: x of `expect(x).to.equal(…)` and of `assert.equal(x, …)`. */
export function expectedValue(call: NodePath): NodePath | undefined {
  for (let link: NodePath | undefined = call; link; link = child(link, 'object') ?? child(link, 'callee')) {
    const [value] = link.isCallExpression() ? children(link, 'arguments') : [];
    if (value && assertedOf(value)) return value;
  }
  return undefined;
}
