import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { namingCall } from './environment/namingCall';
import { isFromEnvironment } from './environment/isEnvironment';
import type { SignCall } from '../signers/types';

/** How a private key got into the program. */
export interface KeyLoad {
  readonly path: NodePath;
  readonly how: 'file' | 'environment' | 'literal' | 'setting';
}

/** Finds where the key of a signing call comes from, behind `{ key, passphrase }` and text repair. */
export function traceKey(sign: SignCall, context: ModuleContext): KeyLoad[] {
  return sign.key ? loadsOf(sign.key, context) : [];
}

/**
 * The loads behind any expression.
 *
 * @param outer the calls that lead to it, outermost first
 */
export function loadsOf(
  path: NodePath,
  context: ModuleContext,
  depth = 0,
  outer: readonly NodePath[] = [],
): KeyLoad[] {
  if (depth > 6) return [];
  return context.origins.of(path).flatMap((origin) => {
    const value = origin.path;
    const calls = [...outer, ...origin.calls];
    if (value.isObjectExpression()) {
      const key = children(value, 'properties').find(
        (property) =>
          property.isObjectProperty() &&
          property.node.key.type === 'Identifier' &&
          property.node.key.name === 'key',
      );
      const inner = key && child(key, 'value');
      return inner ? loadsOf(inner, context, depth + 1, calls) : [];
    }
    if (value.isCallExpression()) return loadsOfCall(value, context, depth, calls);
    const named = namingCall(origin, calls, context.origins);
    if (named) return [{ path: named, how: 'environment' as const }];
    if (isFromEnvironment(value)) return [{ path: value, how: 'environment' as const }];
    if (value.isStringLiteral({ value: '' })) return [];
    if (value.isStringLiteral() || value.isTemplateLiteral() || value.isBinaryExpression()) {
      return [{ path: value, how: 'literal' as const }];
    }
    if (isListOfLines(value)) return [{ path: value, how: 'literal' as const }];
    return [{ path: value, how: 'setting' as const }];
  });
}

/** `['-----BEGIN …', …].join('\n')`: the lines of a key, as people put them into JSON. */
function isListOfLines(value: NodePath): boolean {
  const lines = value.isArrayExpression() ? children(value, 'elements') : [];
  return lines.length > 0 && lines.every((line) => line.isStringLiteral());
}

function loadsOfCall(
  call: NodePath,
  context: ModuleContext,
  depth: number,
  calls: readonly NodePath[],
): KeyLoad[] {
  const callee = child(call, 'callee') as NodePath;
  const member = packageMember(callee);
  if (member && /^(node:)?fs(\/promises)?$|^fs-extra$/.test(member.source))
    return [{ path: call, how: 'file' }];
  const name = memberName(callee);
  if (name !== undefined && /^readFile/.test(name)) return [{ path: call, how: 'file' }];
  const object = child(callee, 'object');
  const [first] = children(call, 'arguments');
  if (object?.isIdentifier({ name: 'Buffer' }) && first) return loadsOf(first, context, depth + 1, calls);
  if (
    object &&
    name !== undefined &&
    /^(replace|replaceAll|split|join|trim|toString|concat|slice|substring|substr)$/.test(name)
  ) {
    return loadsOf(object, context, depth + 1, calls);
  }
  return [{ path: call, how: 'setting' }];
}
