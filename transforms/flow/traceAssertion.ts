import type { NodePath } from '@babel/traverse';
import { dottedName } from '../ast/names';
import type { Origin, Origins } from '../ast/origins';
import type { ModuleContext } from '../context';
import { readSignCall } from '../signers';
import { isFromEnvironment } from './environment/isEnvironment';
import type { AssertionSource } from './types';
import { part } from '../ast/unwrap';

/** Follows the value of `jwt_token` to where it is made. */
export function traceAssertion(value: NodePath, { origins }: ModuleContext): AssertionSource[] {
  return origins.of(value).flatMap((origin) => classify(origin, origins) ?? []);
}

function classify(origin: Origin, origins: Origins): AssertionSource | undefined {
  const { path } = origin;
  const sign = readSignCall(path, origins);
  if (sign) return { kind: 'signed', origin, sign };
  if (isNothing(path)) return undefined;
  if (path.isStringLiteral() || path.isTemplateLiteral() || isFromEnvironment(path))
    return { kind: 'given', origin };
  return { kind: 'unknown', origin, reason: whyUnknown(path) };
}

/** `null`, `undefined`, `''`: a variable before it is filled. */
function isNothing(path: NodePath): boolean {
  return (
    path.isNullLiteral() || path.isIdentifier({ name: 'undefined' }) || path.isStringLiteral({ value: '' })
  );
}

function whyUnknown(path: NodePath): string {
  if (path.isIdentifier() && path.scope.getBinding(path.node.name)?.kind === 'param') {
    return `the JWT is handed in as \`${path.node.name}\`, and not every caller can be followed`;
  }
  if (path.isCallExpression()) {
    const name = dottedName(part(path, 'callee') as NodePath)?.join('.') ?? '(…)';
    return `the JWT is what \`${name}\` gives, and that cannot be followed`;
  }
  return 'the JWT comes from a place that cannot be followed';
}
