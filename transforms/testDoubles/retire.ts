import type { Binding, NodePath } from '@babel/traverse';
import { usesOf } from '../ast/bindings';
import { readDouble } from '../ast/doubleCalls';
import { dottedName, memberName } from '../ast/names';
import { statementOf } from '../ast/statements';
import { child, unwrap, wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';

/** What becomes of a test's uses of something that is no more. */
export interface Retirement {
  /** Code that only spoke of it: what it was told to do, what was expected of it, names for parts of it. */
  readonly cuts: readonly NodePath[];
  /** Uses that do something else. */
  readonly alive: readonly NodePath[];
}

/** What doubles are told to do, and what is undone. */
const STUBBING =
  /^(?:mock|return|resolve|reject|throw|call(?:s|Through|Fake)|yield|reset|restore|on[A-Z]|withArgs|then)/;

const ASSERTING = /^(?:expect|assert|ok|should|t)$/;

/** Functions that only look at what they are given. */
const LOOKING = /^(?:JSON|Object|String|Boolean|Array|Buffer|URLSearchParams)$/;

/** Methods that give what their argument is, or holds: of test runners, and of packages for JWTs. */
const OPENING = /^(?:mocked|decode|decodeJwt|verify|jwtVerify)$/;

const NOTHING: Retirement = { cuts: [], alive: [] };

/** Plans what goes with something that is no more, from the places of a test that use it. */
export function planRetirement(
  uses: readonly NodePath[],
  context: ModuleContext,
  seen = new Set<unknown>(),
): Retirement {
  return join(uses.map((use) => planUse(use, context, seen)));
}

function planUse(use: NodePath, context: ModuleContext, seen: Set<unknown>): Retirement {
  if (context.cascade.isGone(use) || seen.has(use.node)) return NOTHING;
  seen.add(use.node);
  const top = use.isAssignmentExpression() ? use : climb(use);
  const statement = statementOf(top);
  const holder = wrapped(top).parentPath;
  if (!statement || !holder) return { cuts: [], alive: [use] };
  if (holder.isExpressionStatement() && saysWhatToDo(top)) return { cuts: [statement], alive: [] };
  if (isAsserted(top) && statement.isExpressionStatement()) return { cuts: [statement], alive: [] };
  const isHeld = holder.isVariableDeclarator() || (holder.isAssignmentExpression() && top.key === 'right');
  const target = isHeld ? child(holder, holder.isVariableDeclarator() ? 'id' : 'left') : undefined;
  if (!target) return { cuts: [], alive: [use] };
  const names = bindingsIn(target);
  if (names.length === 0) return { cuts: [], alive: [use] };
  const others = planRetirement(names.flatMap(usesOf), context, seen.add(holder.node));
  const own = holder.isVariableDeclarator() ? holder : statement;
  return others.alive.length > 0 ? others : { cuts: [...others.cuts, own], alive: [] };
}

function join(all: readonly Retirement[]): Retirement {
  return { cuts: all.flatMap(({ cuts }) => cuts), alive: all.flatMap(({ alive }) => alive) };
}

/** The whole expression that looks into a value: `sign.mock.calls[0][1]` of `sign`, `Object.keys(body)` of `body`. */
function climb(use: NodePath): NodePath {
  const value = wrapped(use);
  const { parentPath: parent } = value;
  if (!parent) return value;
  const isLink = value.key === 'object' || (value.key === 'callee' && !parent.isNewExpression());
  if (isLink) return climb(parent);
  const callee = value.listKey === 'arguments' ? child(parent, 'callee') : undefined;
  const isLooked =
    callee && (LOOKING.test(dottedName(callee)?.[0] ?? '') || OPENING.test(memberName(callee) ?? ''));
  return isLooked ? climb(parent) : value;
}

/** `sign.mockReturnValue('x')`, `sign.resetHistory()`, `sign = sinon.stub()`. */
function saysWhatToDo(top: NodePath): boolean {
  const expression = unwrap(top);
  const made = child(expression, 'right') ?? expression;
  if (readDouble(made)) return true;
  for (let link = child(expression, 'callee'); link; link = child(link, 'object') ?? child(link, 'callee'))
    if (STUBBING.test(memberName(link) ?? '')) return true;
  return false;
}

/** `expect(top)…`, `assert.equal(top, …)`, `sinon.assert.calledOnce(top)`. */
function isAsserted(top: NodePath): boolean {
  const call = top.listKey === 'arguments' ? top.parentPath : undefined;
  const names = call?.isCallExpression() ? dottedName(child(call, 'callee') as NodePath) : undefined;
  return names !== undefined && (ASSERTING.test(names[0] ?? '') || names.at(-2) === 'assert');
}

function bindingsIn(target: NodePath): Binding[] {
  if (target.isMemberExpression()) return [];
  return Object.keys(target.getBindingIdentifiers()).flatMap((name) => target.scope.getBinding(name) ?? []);
}
