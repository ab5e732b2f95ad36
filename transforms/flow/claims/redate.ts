import type { NodePath } from '@babel/traverse';
import { isLogCall } from '../../ast/logCalls';
import { estimateNumber } from '../../ast/estimateNumber';
import type { RangeEdit } from '../../ast/renderCuts';
import { statementOf } from '../../ast/statements';
import { indentAt, lineBreak } from '../../ast/textLines';
import { child, wrapped } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { readSignCall } from '../../signers';
import { isVisible } from '../scope/place';
import { holderOf } from '../holdersOf';
import type { TokenFlow, ExpiryUse } from '../types';
import { findClaimDates } from './claimDates';
import { findLifetimes, isAtHand, type Lifetime } from './lifetimeAt';
import { standsWithToken } from './standsWithToken';
import { visit } from '../../ast/visit';

const MESSAGE = 'This was dated by the expiry of the JWT; it is dated by the lifetime in the answer now.';
const MAX_DEPTH = 4;

/** What one flow's dates are rewritten with. */
interface Redating {
  readonly context: ModuleContext;
  readonly lifetimes: readonly Lifetime[];
  /** The values of the claim: they show how the program says "now". */
  readonly values: readonly NodePath[];
  /** Whether the date is the claim itself, and no name that other things may be dated by as well. */
  readonly isOwn: boolean;
}

/** Dates by the answer what was dated by the JWT's own expiry, wherever the answer is at hand. */
export function redate(flow: TokenFlow, context: ModuleContext): ExpiryUse[] {
  const lifetimes = findLifetimes(flow, context);
  if (lifetimes.length === 0) return [];
  return flow.sources.flatMap((source) => {
    if (source.kind !== 'signed') return [];
    const { claimed, shared, values } = findClaimDates(source.sign, context);
    const redating: Redating = { context, lifetimes, values, isOwn: true };
    return [
      ...claimed.flatMap((read) => follow(read, redating, 0)),
      ...shared.flatMap((read) => follow(read, { ...redating, isOwn: false }, 0)),
    ];
  });
}

/** From a read to where the answer is at hand, or else the statement that keeps the date is taken there. */
function follow(read: NodePath, redating: Redating, depth: number): ExpiryUse[] {
  const { context, lifetimes, isOwn } = redating;
  const { origins } = context;
  const isOther = (path: NodePath): boolean => isLogCall(path) || readSignCall(path, origins) !== undefined;
  if (depth > MAX_DEPTH || read.findParent(isOther)) return [];
  const lifetime = lifetimes.find((candidate) => isAtHand(candidate, read));
  if (lifetime && !read.isObjectProperty())
    return isOwn || standsWithToken(read, lifetimes, origins) ? [replace(read, lifetime, redating)] : [];
  const top = read.isObjectProperty() ? read : scaled(read, context);
  const holder = holderOf(top, context);
  if (holder && !holder.open) return holder.uses.flatMap((use) => follow(use, redating, depth + 1));
  return isOwn ? move(read, redating) : [];
}

/** The product around a date in seconds that makes it milliseconds. */
function scaled(read: NodePath, { origins }: ModuleContext): NodePath {
  const value = wrapped(read);
  const { parentPath: parent } = value;
  if (!parent?.isBinaryExpression({ operator: '*' })) return value;
  const other = child(parent, value.key === 'left' ? 'right' : 'left');
  return other && estimateNumber(other, origins) === 1000 ? wrapped(parent) : value;
}

function replace(read: NodePath, lifetime: Lifetime, redating: Redating): ExpiryUse {
  const { target, text } = rewrite(read, lifetime, redating);
  const edits = [{ start: target.node.start ?? 0, end: target.node.end ?? 0, text }, ...lifetime.edits];
  return { path: read, edits, status: 'migrated', message: MESSAGE, releases: [read] };
}

/** The expression that takes the place of a date, in the unit of that date. */
function rewrite(
  read: NodePath,
  { text: lifetime }: Lifetime,
  { context, values }: Redating,
): { target: NodePath; text: string } {
  const inMilliseconds = Number(estimateNumber(read, context.origins)) > 1e11;
  const product = scaled(read, context);
  const isProduct = product.node !== wrapped(read).node;
  const target = inMilliseconds || !isProduct ? wrapped(read) : product;
  const now = inMilliseconds || isProduct ? 'Date.now()' : nowInSeconds(read, values, context);
  const sum = `${now} + ${lifetime}${now === 'Date.now()' ? ' * 1000' : ''}`;
  const isShorthand = read.parentPath?.isObjectProperty({ shorthand: true }) === true && read.isIdentifier();
  if (isShorthand) return { target, text: `${read.node.name}: ${sum}` };
  return { target, text: needsParentheses(target) ? `(${sum})` : sum };
}

function needsParentheses({ parentPath, key }: NodePath): boolean {
  if (parentPath?.isUnaryExpression() || parentPath?.isMemberExpression()) return true;
  if (!parentPath?.isBinaryExpression()) return false;
  const { operator } = parentPath.node;
  return /^([*/%]|\*\*)$/.test(operator) || (operator === '-' && key === 'right');
}

/** The program's own words for the seconds since 1970, taken from the claim `exp: now + 300`. */
function nowInSeconds(place: NodePath, values: readonly NodePath[], context: ModuleContext): string {
  for (const value of values) {
    const [origin] = context.origins.of(value);
    const sum = origin?.path.isBinaryExpression({ operator: '+' }) ? origin.path : undefined;
    const left = sum && child(sum, 'left');
    const isSeconds = left && Number(estimateNumber(left, context.origins)) < 1e11;
    if (left && isSeconds && isSameAt(left, place)) return context.at(left).draft.textOf(left);
  }
  return 'Math.floor(Date.now() / 1000)';
}

/** Whether an expression can be written at a place: its names are functions, or variables of the same function. */
function isSameAt(expression: NodePath, place: NodePath): boolean {
  let isSame = expression.scope.getProgramParent() === place.scope.getProgramParent();
  const check = (path: NodePath): void => {
    if (path.isThisExpression()) isSame = false;
    const binding = path.isReferencedIdentifier()
      ? path.scope.getBinding((path.node as { name: string }).name)
      : undefined;
    if (!binding) return;
    const isLocal = binding.scope.getFunctionParent() === place.scope.getFunctionParent();
    if (!isVisible(binding, place) || (path.key !== 'callee' && path.key !== 'object' && !isLocal))
      isSame = false;
  };
  check(expression);
  visit(expression, { enter: check });
  return isSame;
}

/** `this.expires = payload.exp * 1000;` ahead of the request: said again where the answer is at hand. */
function move(read: NodePath, redating: Redating): ExpiryUse[] {
  const { context, lifetimes } = redating;
  const statement = statementOf(read);
  const assignment = statement?.isExpressionStatement() ? child(statement, 'expression') : undefined;
  const { target, text } = scaledRewrite(read, redating);
  if (
    !statement ||
    !assignment?.isAssignmentExpression({ operator: '=' }) ||
    child(assignment, 'right')?.node !== target.node
  )
    return [];
  const lifetime = lifetimes.find((candidate) => isReached(assignment, candidate));
  const anchor = lifetime && statementOf(lifetime.beside);
  if (!lifetime || !anchor?.listKey) return [];
  const { draft, module } = context.at(read);
  const left = draft.textOf(child(assignment, 'left') as NodePath);
  const end = /;$/.test(draft.textOf(statement)) ? ';' : '';
  const line = `${left} = ${text(lifetime)}${end}`;
  const isLast = anchor.isReturnStatement();
  const indent = indentAt(module.text, anchor.node.start ?? 0);
  const gap = lineBreak(module.text) + indent;
  const at = (isLast ? anchor.node.start : anchor.node.end) ?? 0;
  const insertion: RangeEdit = { start: at, end: at, text: isLast ? line + gap : gap + line };
  return [
    {
      path: read,
      edits: [insertion, ...lifetime.edits],
      status: 'migrated',
      message: MESSAGE,
      cuts: [statement],
    },
  ];
}

function scaledRewrite(
  read: NodePath,
  redating: Redating,
): { target: NodePath; text: (lifetime: Lifetime) => string } {
  const [first] = redating.lifetimes;
  const { target } = rewrite(read, first as Lifetime, redating);
  return { target, text: (lifetime) => rewrite(read, lifetime, redating).text };
}

/** Whether the target of an assignment means the same beside the answer, which comes later. */
function isReached(assignment: NodePath, { beside }: Lifetime): boolean {
  const fn = assignment.getFunctionParent();
  if (!fn || !beside.isDescendant(fn) || (beside.node.start ?? 0) < (assignment.node.end ?? 0)) return false;
  let isSame =
    thisOf(assignment) === thisOf(beside) &&
    assignment.scope.getProgramParent() === beside.scope.getProgramParent();
  const check = (path: NodePath): void => {
    const binding =
      path.isIdentifier() && path.key !== 'property' ? path.scope.getBinding(path.node.name) : undefined;
    if (binding && !isVisible(binding, beside)) isSame = false;
  };
  const left = child(assignment, 'left') as NodePath;
  check(left);
  visit(left, { enter: check });
  return isSame;
}

function thisOf(path: NodePath): unknown {
  return path.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression())?.node;
}
