import type { NodePath } from '@babel/traverse';
import { isEnvironmentObject } from '../../ast/environment/variables';
import type { Origin, Origins } from '../../ast/origins';
import { child, children, unwrap } from '../../ast/unwrap';
import { parameterNamed } from './parameterNamed';

/**
 * The call that says which variable a general helper reads: `read('PRIVATE_KEY')` for the `process.env[name]` in it.
 *
 * @param origin a value read from the environment by a name that is not written there
 * @param calls the calls that led to the read, outermost first
 */
export function namingCall(
  { path, element }: Origin,
  calls: readonly NodePath[],
  origins: Origins,
): NodePath | undefined {
  const read = path.parentPath;
  const isComputed = read?.isMemberExpression({ computed: true }) === true && path.key === 'object';
  if (!element || !isComputed || !isEnvironmentObject(path)) return undefined;
  let key = child(read, 'property');
  let found: NodePath | undefined;
  for (const call of [...calls].reverse()) {
    const parameter = key && parameterNamed(unwrap(key));
    if (!parameter) break;
    if (origins.functionCalled(call)?.node !== parameter.fn.node) continue;
    found = call;
    key = children(call, 'arguments')[parameter.index];
  }
  return found;
}
