import type { NodePath } from '@babel/traverse';
import { isLogCall } from '../../ast/logCalls';
import { isTypeReference } from '../../ast/functions';
import { wrapped } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import { holderOf } from '../holdersOf';

/**
 * Whether live code does something with a value: more than keep it under a name, mend its text, or ask whether it is
 * there.
 */
export function isUsedElsewhere(
  path: NodePath,
  context: ModuleContext,
  seen: ReadonlySet<object> = new Set(),
): boolean {
  const value = mended(path);
  if (seen.has(value.node) || context.cascade.isGone(value) || isTypeReference(value)) return false;
  const entered = new Set(seen).add(value.node);
  if (isOnlyTested(value)) return false;
  const holder = holderOf(value, context);
  if (!holder) return value.parentPath?.isExportSpecifier() !== true;
  if (isHandedOn(value, context)) return true;
  return holder.uses.some((use) => isUsedElsewhere(use, context, entered));
}

/** The outermost expression that is still this value: `key.replace(…)`, `key || ''`, `Buffer.from(key)`. */
function mended(path: NodePath): NodePath {
  const value = wrapped(path);
  const parent = value.parentPath;
  if (parent?.isLogicalExpression() || parent?.isConditionalExpression() || parent?.isTemplateLiteral())
    return value.key === 'test' ? value : mended(parent);
  const isMethod = parent?.isMemberExpression() === true && value.key === 'object';
  if (isMethod && parent.parentPath.isCallExpression() && parent.key === 'callee')
    return mended(parent.parentPath);
  return value;
}

function isOnlyTested(value: NodePath): boolean {
  const parent = value.parentPath;
  if (!parent) return false;
  return (
    parent.isIfStatement() ||
    parent.isUnaryExpression() ||
    parent.isBinaryExpression() ||
    parent.isExpressionStatement() ||
    value.key === 'test' ||
    (parent.isCallExpression() && isLogCall(parent))
  );
}

/** `new Agent({ key })`: part of an object that a function gets which can't be seen. */
function isHandedOn(value: NodePath, { origins }: ModuleContext): boolean {
  const property = value.parentPath;
  const literal = property?.isObjectProperty() ? property.parentPath : undefined;
  const outer = literal && wrapped(literal);
  const call = outer?.listKey === 'arguments' ? outer.parentPath : undefined;
  return call != null && origins.functionCalled(call) === undefined;
}
