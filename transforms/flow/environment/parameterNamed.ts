import type { NodePath } from '@babel/traverse';
import type { FunctionPath } from '../../ast/functions';
import { child, children } from '../../ast/unwrap';

/** A parameter by position, where an expression is nothing but its name. */
export interface NamedParameter {
  readonly fn: FunctionPath;
  readonly index: number;
}

/** The parameter that an expression names; undefined for anything else, and for parts of a parameter. */
export function parameterNamed(path: NodePath): NamedParameter | undefined {
  const binding = path.isIdentifier() ? path.scope.getBinding(path.node.name) : undefined;
  const fn = binding?.kind === 'param' ? binding.scope.path : undefined;
  if (!binding || !fn?.isFunction()) return undefined;
  const index = children(fn, 'params').findIndex((parameter) => {
    const target = parameter.isAssignmentPattern() ? child(parameter, 'left') : parameter;
    return target?.node === binding.identifier;
  });
  return index < 0 ? undefined : { fn, index };
}
