import type { Binding, NodePath } from '@babel/traverse';
import { renameEntities } from '../../ast/renameEntities';
import { children } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import type { CarriedMetascopes, AssertionFlow } from '../types';
import { isNameTaken } from './chooseScopeNames';
import { expressScope } from './expressScope';
import type { Rename, ScopeExpression } from './types';

interface Argument {
  readonly path: NodePath;
  readonly expression: ScopeExpression;
}

/**
 * Gives the parameter that carried the JWT the scopes instead, when the request's function is called with a JWT made
 * where the scopes are known.
 */
export function passAsParameter(
  flow: AssertionFlow,
  use: CarriedMetascopes,
  context: ModuleContext,
): ScopeExpression | undefined {
  const { value } = flow.assertion;
  const binding = value.isIdentifier() ? value.scope.getBinding(value.node.name) : undefined;
  const passed = binding && argumentsOf(binding, use, context);
  const holders = passed?.[0]?.expression.holders;
  if (!binding || !passed || !holders) return undefined;
  for (const { path } of passed) context.cascade.release(path);
  return {
    write: (rename) => {
      for (const { path, expression } of passed)
        context.at(path).draft.replace(path, expression.write(rename));
      return renameParameter(binding, use.shape === 'text' ? 'scope' : 'scopes', context);
    },
    keeps: [context.entities.ofBinding(binding), ...passed.flatMap(({ expression }) => expression.keeps)],
    holders,
    value: undefined,
  };
}

/** What every caller passes for a parameter, with the scopes it could pass; undefined when one could not. */
function argumentsOf(
  binding: Binding,
  use: CarriedMetascopes,
  context: ModuleContext,
): Argument[] | undefined {
  const fn = binding.scope.path;
  if (binding.kind !== 'param' || !fn.isFunction()) return undefined;
  const index = children(fn, 'params').findIndex((parameter) => parameter.node === binding.identifier);
  const sites = context.origins.callIndex.callSitesOf(fn);
  if (index === -1 || sites.open || sites.calls.length === 0) return undefined;
  const passed = sites.calls.map((site) => {
    const path = site.kind === 'call' ? site.args[index] : undefined;
    const expression = path && expressScope(use.carrier, { at: path, calls: use.calls }, context);
    return path && expression && expression.holders.length > 0 ? { path, expression } : undefined;
  });
  return passed.every((item) => item !== undefined) ? passed : undefined;
}

function renameParameter(binding: Binding, wanted: string, context: ModuleContext): string {
  const { cascade, entities } = context;
  const choice = { holders: new Set<never>(), chosen: new Map<string, string>(), context };
  const name = isNameTaken(binding, wanted, choice) ? binding.identifier.name : wanted;
  const rename: Rename = () => name;
  const edits = renameEntities(
    [entities.ofBinding(binding)],
    rename,
    entities,
    (path) => !cascade.isGone(path),
  );
  for (const { place, start, end, text } of edits) context.at(place).draft.replaceRange(start, end, text);
  return name;
}
