import type { NodePath } from '@babel/traverse';
import { mergedObjects } from './classes/members';
import { isLogCall } from './logCalls';
import { isTypeReference } from './functions';
import { exportedAs } from './moduleExports';
import { mentionsEverywhere } from './moduleMentions';
import { memberName } from './names';
import type { Origins } from './origins';
import { child, wrapped } from './unwrap';

/**
 * Whether an object literal gets into code that can't be seen, so that any of its properties may be read there.
 */
export function escapes(literal: NodePath, origins: Origins, seen = new Set<object>()): boolean {
  if (seen.has(literal.node)) return false;
  seen.add(literal.node);
  return valueEscapes(wrapped(literal), origins, seen);
}

function valueEscapes(value: NodePath, origins: Origins, seen: Set<object>): boolean {
  const parent = value.parentPath;
  if (!parent) return false;
  if (value.isExportDeclaration() || exportedAs(value) !== undefined)
    return exportEscapes(value, origins, seen);
  if (parent.isVariableDeclarator()) return declaratorEscapes(parent, origins, seen);
  if (parent.isMemberExpression() || parent.isOptionalMemberExpression()) return false;
  if (parent.isExpressionStatement() || parent.isForOfStatement() || parent.isForInStatement()) return false;
  if (parent.isIfStatement() || parent.isUnaryExpression() || parent.isBinaryExpression()) return false;
  if (parent.isAssignmentExpression()) return false;
  if (parent.isAssignmentPattern() || parent.isClassProperty() || parent.isClassPrivateProperty())
    return false;
  if (parent.isConditionalExpression() || parent.isLogicalExpression())
    return valueEscapes(wrapped(parent), origins, seen);
  if (parent.isSpreadElement() && parent.parentPath.isObjectExpression())
    return escapes(parent.parentPath, origins, seen);
  if (parent.isObjectProperty() && parent.parentPath.isObjectExpression())
    return escapes(parent.parentPath, origins, seen);
  if (parent.isReturnStatement() || parent.isArrowFunctionExpression())
    return returnEscapes(value, origins, seen);
  if (parent.isCallExpression() || parent.isOptionalCallExpression() || parent.isNewExpression()) {
    return argumentEscapes(value, parent, origins, seen);
  }
  return true;
}

/** A value that leaves its module: into the modules that import it, or into code that can't be seen. */
function exportEscapes(value: NodePath, origins: Origins, seen: Set<object>): boolean {
  const { paths, closed } = mentionsEverywhere([value], origins.links);
  return !closed || paths.some((mention) => mentionEscapes(mention, origins, seen));
}

function declaratorEscapes(declarator: NodePath, origins: Origins, seen: Set<object>): boolean {
  const id = child(declarator, 'id');
  if (!id?.isIdentifier()) return false;
  const binding = declarator.scope.getBinding(id.node.name);
  return binding?.referencePaths.some((reference) => mentionEscapes(reference, origins, seen)) ?? false;
}

function mentionEscapes(mention: NodePath, origins: Origins, seen: Set<object>): boolean {
  if (seen.has(mention.node)) return false;
  seen.add(mention.node);
  if (isTypeReference(mention)) return namesMembers(mention);
  return valueEscapes(wrapped(mention), origins, seen);
}

/** Whether a type made of `typeof config` names properties one by one, or asks for all names: they have to stay. */
function namesMembers(mention: NodePath): boolean {
  const user = mention.findParent((path) => !path.isTSTypeQuery() && !path.isTSParenthesizedType());
  if (user?.isTSTypeOperator({ operator: 'keyof' }) || user?.isTSIndexedAccessType()) return true;
  const generic = user?.isTSTypeParameterInstantiation() ? user.node.params.length : 0;
  return generic > 1;
}

function returnEscapes(value: NodePath, origins: Origins, seen: Set<object>): boolean {
  const fn = value.getFunctionParent();
  if (!fn) return true;
  const sites = origins.callIndex.callSitesOf(fn);
  return sites.open || sites.calls.some((site) => valueEscapes(wrapped(site.path), origins, seen));
}

function argumentEscapes(value: NodePath, call: NodePath, origins: Origins, seen: Set<object>): boolean {
  if (value.key === 'callee' || isLogCall(call)) return false;
  // What is copied into an object of a class is among its own properties, which are followed.
  if (mergedObjects(call)?.[0]?.isThisExpression()) return false;
  const callee = child(call, 'callee');
  const object = callee && child(callee, 'object');
  if (object?.isIdentifier({ name: 'Object' }) && memberName(callee as NodePath) !== 'assign') return false;
  const fn = origins.functionCalled(call);
  if (!fn) return !call.isNewExpression() || !isLocalClass(call, origins);
  const parameter = (fn.get('params') as NodePath[])[Number(value.key)];
  if (!parameter?.isIdentifier()) return false;
  const binding = fn.scope.getBinding(parameter.node.name);
  return binding?.referencePaths.some((reference) => mentionEscapes(reference, origins, seen)) ?? false;
}

function isLocalClass(call: NodePath, origins: Origins): boolean {
  return origins.of(call).some((origin) => origin.path.isClass());
}
