import type { NodePath } from '@babel/traverse';
import { isCopyingCall } from './copiers';
import { memberName } from './names';
import { child, children } from './unwrap';

/** The function of the built-in `Object` that a call runs: `assign` of `Object.assign(a, b)`; undefined for other code. */
export function objectFunction(call: NodePath): string | undefined {
  return functionOf('Object', call);
}

/** The function of the built-in `JSON` that a call runs: `parse` of `JSON.parse(text)`; undefined for other code. */
export function jsonFunction(call: NodePath): string | undefined {
  return functionOf('JSON', call);
}

function functionOf(name: string, call: NodePath): string | undefined {
  const callee =
    call.isCallExpression() || call.isOptionalCallExpression() ? child(call, 'callee') : undefined;
  return callee && child(callee, 'object')?.isIdentifier({ name }) ? memberName(callee) : undefined;
}

/** What `Object.assign(a, b)`, or a function that does the same, puts together, the target first; undefined for other code. */
export function mergedObjects(call: NodePath): NodePath[] | undefined {
  return objectFunction(call) === 'assign' || isCopyingCall(call)
    ? children(call, 'arguments').filter((argument) => !argument.isBooleanLiteral())
    : undefined;
}
