import type { NodePath } from '@babel/traverse';
import { memberName, propertyName } from '../ast/names';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { derivesFrom, type Source } from './derivesFrom';
import type { ExpiryUse } from './types';
import { visit } from '../ast/visit';

/**
 * Reads of `expires_in` in functions that are given to other code to be called, a decorator or a helper that keeps
 * results: what they are called with is not followed, so whoever reads the finding has to tell.
 *
 * @param context the view of the module that makes the request
 */
export function unfollowedReads(source: Source, context: ModuleContext): ExpiryUse[] {
  const found: NodePath[] = [];
  visit(context.module.program, {
    Function(fn) {
      if (!isHandedOver(fn, source)) return;
      for (const parameter of children(fn, 'params')) {
        if (parameter.isObjectPattern()) found.push(...takenLifetimes(parameter));
        const binding = parameter.isIdentifier() ? fn.scope.getBinding(parameter.node.name) : undefined;
        found.push(...(binding?.referencePaths ?? []).flatMap((use) => lifetimeOf(use, source, context)));
      }
    },
  });
  return found.map(describe);
}

/** Whether a function is an argument of a plain call or of a decorator, itself or in an object of options. */
function isHandedOver(fn: NodePath, { call: request }: Source): boolean {
  const options = fn.parentPath?.isObjectProperty() ? fn.parentPath.parentPath : undefined;
  const argument = options ?? fn;
  const call = argument.parentPath;
  if (argument.listKey !== 'arguments' || !call || call.node === request.node) return false;
  const isPlain = call.isCallExpression() && child(call, 'callee')?.isIdentifier() === true;
  return isPlain || call.parentPath?.isDecorator() === true;
}

function takenLifetimes(pattern: NodePath): NodePath[] {
  return children(pattern, 'properties').filter((item) => propertyName(item) === 'expires_in');
}

/** `answer.expires_in`, where it isn't known to be read from the answer and converted. */
function lifetimeOf(use: NodePath, source: Source, context: ModuleContext): NodePath[] {
  const read = use.parentPath;
  const isRead = read !== null && use.key === 'object' && memberName(read) === 'expires_in';
  return isRead && !derivesFrom(use, source, context) ? [read] : [];
}

function describe(path: NodePath): ExpiryUse {
  const message =
    'What this function is called with could not be followed. If it is the answer with the token, its expires_in counts seconds now, not milliseconds.';
  return { path, edits: [], status: 'manual', message };
}
