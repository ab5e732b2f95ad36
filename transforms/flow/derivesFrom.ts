import type { NodePath } from '@babel/traverse';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';

/** The expressions a pattern takes apart; the outer pattern's source stands for that of a pattern inside it. */
export function patternSources(pattern: NodePath, context: ModuleContext): NodePath[] {
  const outer = pattern.parentPath;
  if (outer?.isObjectProperty() && outer.parentPath.isObjectPattern())
    return patternSources(outer.parentPath, context);
  return context.entities.sourcesOfPattern(pattern);
}

/** Whether a value is made from the result of a call: the response, its body, the parsed body. */
export function derivesFrom(
  path: NodePath,
  call: NodePath,
  context: ModuleContext,
  seen = new Set<object>(),
): boolean {
  const value = unwrap(path);
  if (value.node === call.node) return true;
  if (seen.has(value.node)) return false;
  seen.add(value.node);
  const origins = context.origins.of(value).filter((origin) => origin.path.node !== value.node);
  if (origins.some((origin) => derivesFrom(origin.path, call, context, seen))) return true;
  if (value.isMemberExpression() || value.isOptionalMemberExpression()) {
    const object = child(value, 'object');
    return object !== undefined && derivesFrom(object, call, context, seen);
  }
  if (value.isCallExpression() || value.isOptionalCallExpression()) {
    const callee = child(value, 'callee');
    const object = callee && child(callee, 'object');
    return [object, ...children(value, 'arguments')].some(
      (part) => part !== undefined && !part.isFunction() && derivesFrom(part, call, context, seen),
    );
  }
  if (value.isIdentifier())
    return boundByPattern(value, call, context, seen) || isCallbackResult(value, call);
  return (
    value.isObjectExpression() &&
    children(value, 'properties').some(
      (item) => item.isSpreadElement() && derivesFrom(item.get('argument'), call, context, seen),
    )
  );
}

/** A name taken out of something that derives from the call: `const { data } = await axios…`. */
function boundByPattern(name: NodePath, call: NodePath, context: ModuleContext, seen: Set<object>): boolean {
  if (!name.isIdentifier()) return false;
  const binding = name.scope.getBinding(name.node.name);
  const declarator = binding?.path;
  let pattern: NodePath | undefined = declarator?.isVariableDeclarator()
    ? child(declarator, 'id')
    : undefined;
  if (binding?.kind === 'param' && binding.scope.path.isFunction()) {
    pattern = children(binding.scope.path, 'params').find((parameter) => parameter.isObjectPattern());
  }
  if (!pattern?.isObjectPattern()) return false;
  return context.entities
    .sourcesOfPattern(pattern)
    .some((source) => derivesFrom(source, call, context, seen));
}

/** `(error, response, body) => …` passed to the call itself. */
function isCallbackResult(name: NodePath, call: NodePath): boolean {
  if (!name.isIdentifier()) return false;
  const fn = name.scope.getBinding(name.node.name)?.scope.path;
  return fn?.isFunction() === true && fn.listKey === 'arguments' && fn.parentPath?.node === call.node;
}
