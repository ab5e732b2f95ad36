import type { Binding, NodePath } from '@babel/traverse';
import type { Cascade } from './cascade';
import type { FunctionPath } from './functions';
import { parameterPropertiesOf } from './slotDefinitions';
import { child, children } from './unwrap';

/** A parameter that lost its purpose, but stays for callers that can't be seen and pass arguments by position. */
export interface SpareParameter {
  readonly fn: FunctionPath;
  readonly name: string;
  readonly path: NodePath;
  /** What it receives at the calls that can be seen. */
  readonly received: readonly NodePath[];
}

/** The parameters that the cascade had to leave, in the order of the file. */
export function spareParameters(cascade: Cascade): SpareParameter[] {
  const bindings = [...cascade.removedEntities].flatMap((entity) =>
    entity.kind === 'slot' ? parameterPropertiesOf(entity) : entity.binding,
  );
  const found = [...new Set(bindings)].flatMap((binding) => spareParameter(binding, cascade) ?? []);
  return found.sort((a, b) => (a.path.node.start ?? 0) - (b.path.node.start ?? 0));
}

function spareParameter(binding: Binding, cascade: Cascade): SpareParameter | undefined {
  const fn = binding.scope.path;
  if (binding.kind !== 'param' || !fn.isFunction() || fn.listKey === 'arguments') return undefined;
  const parameters = children(fn, 'params');
  const index = parameters.findIndex((parameter) => targetOf(parameter)?.node === binding.identifier);
  const path = parameters[index];
  if (!path || cascade.isGone(path)) return undefined;
  const sites = cascade.origins.callIndex.callSitesOf(fn).calls;
  const received = sites.flatMap((site) => site.args[index] ?? []);
  return { fn, name: binding.identifier.name, path, received };
}

/** The name that a parameter by position gives to its argument. */
function targetOf(parameter: NodePath): NodePath | undefined {
  const inner = parameter.isTSParameterProperty() ? child(parameter, 'parameter') : parameter;
  return inner?.isAssignmentPattern() ? child(inner, 'left') : inner;
}
