import type { NodePath } from '@babel/traverse';
import { children } from './unwrap';

/** The name in a call that reads one setting by name: `config.get('X')`, `requireEnv('X')`. */
export function settingName(call: NodePath): string | undefined {
  if (!call.isCallExpression()) return undefined;
  const [first, ...others] = children(call, 'arguments');
  return first?.isStringLiteral() && others.length === 0 ? first.node.value : undefined;
}
