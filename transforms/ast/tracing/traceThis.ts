import type { NodePath } from '@babel/traverse';
import { classOfThis } from '../classes/members';
import type { Origin, Tracer } from './types';

/** The class or object literal that `this` is; undefined where it can't be seen. */
export function traceThis(path: NodePath): Origin[] | undefined {
  const owner = classOfThis(path);
  return owner ? [asOrigin(owner)] : undefined;
}

/** The classes that `super` reaches into; undefined where none can be seen. */
export function traceSuper(path: NodePath, { heritage }: Tracer): Origin[] | undefined {
  const owner = classOfThis(path);
  const [base] = owner ? heritage.ancestorsOf(owner) : [];
  return base && [asOrigin(base)];
}

function asOrigin(path: NodePath): Origin {
  return { path, element: false, calls: [] };
}
