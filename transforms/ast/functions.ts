import type { Binding, NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { memberName } from './names';
import { ELEMENT_CALLBACKS } from './received';
import { child, children, part, unwrap, wrapped } from './unwrap';
import { visit } from './visit';

export type FunctionPath = NodePath<FunctionNode>;

/** One place where a function runs, with the expressions that its parameters receive. */
export interface CallSite {
  /** The call, `new` or `.then(f)` expression. */
  readonly path: NodePath;
  /** One per parameter; undefined where the value comes from code that can't be seen. */
  readonly args: readonly (NodePath | undefined)[];
  /** `promise`: the function is the handler of `.then`, and `args[0]` is the promise. */
  readonly kind: 'call' | 'promise';
}

export interface CallSites {
  readonly calls: readonly CallSite[];
  /** Lists whose elements the function is called with: `accounts` of `accounts.map(login)`. */
  readonly lists: readonly NodePath[];
  /** True when the function can also be called from places that can't be seen, or that give it what they like. */
  readonly open: boolean;
  /** True when it can be called from elsewhere than by `calls` and with `lists`. */
  readonly openElsewhere: boolean;
}

/**
 * The name under which a function or class can be referred to in its scope: its declaration or the variable that
 * holds it.
 */
export function bindingOfFunction(fn: NodePath): Binding | undefined {
  if ((fn.isFunctionDeclaration() || fn.isClassDeclaration()) && fn.node.id)
    return fn.parentPath.scope.getBinding(fn.node.id.name);
  const holder = wrapped(fn).parentPath;
  if (holder?.isVariableDeclarator() && holder.node.id.type === 'Identifier') {
    return holder.scope.getBinding(holder.node.id.name);
  }
  return undefined;
}

/** Whether a binding can be seen from other files. */
export function isExported(binding: Binding): boolean {
  return binding.referencePaths.some(
    (reference) =>
      reference.parentPath?.isExportSpecifier() === true ||
      reference.parentPath?.isExportDefaultDeclaration() === true ||
      reference.isExportNamedDeclaration() ||
      reference.isExportDefaultDeclaration() ||
      isCommonJsExport(reference),
  );
}

/** `module.exports = x`, `exports.x = x`, `module.exports = { x }`. */
function isCommonJsExport(reference: NodePath): boolean {
  const property = reference.parentPath;
  const value = property?.isObjectProperty() ? property.parentPath : reference;
  const assignment = value.parentPath;
  if (!assignment?.isAssignmentExpression() || assignment.node.right !== value.node) return false;
  return isExportsTarget(assignment.get('left'));
}

/** Whether an assignment target is `module.exports`, `exports` or a member of them. */
export function isExportsTarget(path: NodePath): boolean {
  if (path.isIdentifier({ name: 'exports' })) return !path.scope.hasBinding('exports', true);
  if (!path.isMemberExpression()) return false;
  const object = path.get('object');
  return (
    (object.isIdentifier({ name: 'module' }) && memberName(path) === 'exports') || isExportsTarget(object)
  );
}

/** How one mention of a function is a call of it, if it is. */
export function callThrough(mention: NodePath): CallSite | undefined {
  const parent = mention.parentPath;
  if (!parent) return undefined;
  if (
    (parent.isCallExpression() || parent.isOptionalCallExpression() || parent.isNewExpression()) &&
    mention.key === 'callee'
  ) {
    return { path: parent, args: children(parent, 'arguments'), kind: 'call' };
  }
  if (parent.isCallExpression() && mention.listKey === 'arguments') return handlerCall(parent, mention);
  return undefined;
}

/** `accounts.map(login)`: the list whose elements the mentioned function is called with, one by one. */
export function listThrough(mention: NodePath): NodePath | undefined {
  const call = mention.listKey === 'arguments' && mention.key === 0 ? mention.parentPath : undefined;
  const callee = call?.isCallExpression() ? child(call, 'callee') : undefined;
  const name = callee && memberName(callee);
  return name !== undefined && ELEMENT_CALLBACKS.has(name) ? child(callee as NodePath, 'object') : undefined;
}

/** The function that `promise.then(f)` hands the result to; undefined for other code. */
export function thenHandler(call: NodePath): FunctionPath | undefined {
  const callee = call.isCallExpression() ? child(call, 'callee') : undefined;
  return callee && memberName(callee) === 'then' ? asFunction(children(call, 'arguments')[0]) : undefined;
}

/** `promise.then(f)`: f is called with what the promise resolves to. */
function handlerCall(call: NodePath, handler: NodePath): CallSite | undefined {
  const callee = child(call, 'callee');
  if (!callee || memberName(callee) !== 'then' || handler.key !== 0) return undefined;
  return { path: call, args: [child(callee, 'object')], kind: 'promise' };
}

/** Whether an identifier stands in a type (`typeof x` in a type included), where it has no value. */
export function isTypeReference(path: NodePath): boolean {
  return (
    path.parentPath?.node.type.startsWith('TS') === true &&
    !path.parentPath.isTSNonNullExpression() &&
    !path.parentPath.isTSAsExpression() &&
    !path.parentPath.isTSSatisfiesExpression() &&
    !path.parentPath.isTSTypeAssertion() &&
    !path.parentPath.isTSInstantiationExpression() &&
    !path.parentPath.isTSEnumMember() &&
    !path.parentPath.isTSExportAssignment()
  );
}

/** The expressions a function can return, its own only. */
export function returnsOf(fn: FunctionPath): NodePath[] {
  const body = part(fn, 'body') as NodePath;
  if (!body.isBlockStatement()) return [body];
  const found: NodePath[] = [];
  visit(body, {
    Function(path) {
      path.skip();
    },
    ReturnStatement(path) {
      const argument = child(path, 'argument');
      if (argument) found.push(argument);
    },
  });
  return found;
}

/** The function expression or declaration that an expression is, if it is one. */
export function asFunction(path: NodePath | undefined): FunctionPath | undefined {
  if (!path) return undefined;
  const inner = unwrap(path);
  return inner.isFunction() ? inner : undefined;
}
