import type { Binding, NodePath } from '@babel/traverse';
import { isClassLike } from '../../ast/classes/constructorFunctions';
import { classOfThis } from '../../ast/classes/members';
import type { ModuleContext } from '../../context';
import { visit } from '../../ast/visit';

/** Where an expression is wanted, and the calls that lead from there to where it stands. */
export interface Place {
  readonly at: NodePath;
  readonly calls: readonly NodePath[];
}

/** Whether a name means this binding at a place, and has its value by then. */
export function isVisible(binding: Binding, at: NodePath): boolean {
  const { name } = binding.identifier;
  if (at.scope.getBinding(name) !== binding) return false;
  const isSameFunction = binding.scope.getFunctionParent() === at.scope.getFunctionParent();
  return (
    !isSameFunction || binding.kind === 'param' || (binding.identifier.start ?? 0) < (at.node.start ?? 0)
  );
}

/** Whether `this` is the same object at two places. */
export function isSameThis(path: NodePath, at: NodePath): boolean {
  return thisOwner(path) === thisOwner(at) && thisOwner(at) !== undefined;
}

function thisOwner(path: NodePath): object | undefined {
  const owner = classOfThis(path);
  if (owner && isClassLike(owner)) return owner.node;
  const fn = path.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression());
  return fn?.parentPath?.node;
}

/** Whether every name in an expression means the same at a place. */
export function isSameEverywhere(path: NodePath, { at }: Place): boolean {
  let isSame = true;
  const check = (inner: NodePath): void => {
    const isName = inner.isIdentifier() && inner.isReferencedIdentifier();
    const binding = isName ? inner.scope.getBinding(inner.node.name) : undefined;
    if (binding && !isVisible(binding, at)) isSame = false;
    if (inner.isThisExpression() && !isSameThis(inner, at)) isSame = false;
  };
  check(path);
  visit(path, { enter: check });
  return isSame;
}

/** The argument a function received on the way to the place, or at its only call. */
export function argumentFor(
  fn: NodePath,
  index: number,
  { calls }: Place,
  { origins }: ModuleContext,
): NodePath | undefined {
  if (!fn.isFunction()) return undefined;
  const sites = origins.callIndex.callSitesOf(fn).calls;
  const site =
    sites.find((candidate) => calls.some((call) => call.node === candidate.path.node)) ??
    (sites.length === 1 ? sites[0] : undefined);
  return site?.kind === 'call' ? site.args[index] : undefined;
}
