import type { NodePath } from '@babel/traverse';
import { isConstructorFunction } from '../ast/classes/constructorFunctions';
import { ownerOf } from '../ast/classes/ownership';
import { bindingOfFunction, isExported, type FunctionPath } from '../ast/functions';
import { exportedAs } from '../ast/moduleExports';
import { isTestCode } from '../ast/testCode';
import { wrapped } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { holderOf } from './holdersOf';
import type { AssertionFlow } from './types';

/** Calls in live code of the program that go on having a JWT made, by a function that the request is no part of. */
export function callsForJwt(
  sign: NodePath,
  flow: AssertionFlow,
  { origins, cascade }: ModuleContext,
): NodePath[] {
  for (let fn = sign.getFunctionParent(); fn; fn = fn.getFunctionParent()) {
    if (flow.call.isDescendant(fn)) break;
    const makes = (call: NodePath): boolean => origins.functionCalled(call)?.node === fn?.node;
    const calls = origins.callIndex.callSitesOf(fn).calls.map(({ path }) => path);
    const live = calls.filter((call) => !cascade.isSpent(call) && !isTestCode(call) && makes(call));
    if (live.length > 0) return live;
  }
  return [];
}

/** Whether code of other files can call a function: it is exported, or a method of what may be. */
export function isOffered(fn: FunctionPath): boolean {
  const binding = bindingOfFunction(fn);
  return (
    (binding && isExported(binding)) === true ||
    fn.isClassMethod() ||
    isOnPrototype(fn) ||
    exportedAs(fn) !== undefined
  );
}

function isOnPrototype(fn: FunctionPath): boolean {
  const owner = ownerOf(fn);
  return owner !== undefined && owner.node !== fn.node && isConstructorFunction(owner);
}

/**
 * What live code does with a JWT beside sending it: the place where it goes on, after the names that only hold it.
 * Undefined where none is seen.
 */
export function otherUse(
  value: NodePath,
  context: ModuleContext,
  seen: ReadonlySet<object> = new Set(),
): NodePath | undefined {
  const outer = wrapped(value);
  if (seen.has(outer.node) || context.cascade.isGone(outer)) return undefined;
  const holder = holderOf(outer, context);
  if (!holder) return outer.parentPath?.isExpressionStatement() ? undefined : outer;
  const entered = new Set(seen).add(outer.node);
  for (const use of holder.uses) {
    const found = otherUse(use, context, entered);
    if (found) return found;
  }
  return undefined;
}
