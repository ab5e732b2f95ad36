import type { NodePath } from '@babel/traverse';
import { dottedName } from './names';

const RUNNERS = new Set(['jest', 'vi']);
const MOCKING = /^(?:un|do|dont)?mock$/i;

/** `jest.mock('./m', …)`: the statement that has a runner replace a module, by the text that names it. */
export function mockingStatement(source: NodePath): NodePath | undefined {
  const call = source.listKey === 'arguments' && source.key === 0 ? source.parentPath : undefined;
  const names = call?.isCallExpression() ? dottedName(call.get('callee') as NodePath) : undefined;
  const isMock = names?.length === 2 && RUNNERS.has(names[0] ?? '') && MOCKING.test(names[1] ?? '');
  return isMock && call?.parentPath?.isExpressionStatement() ? call.parentPath : undefined;
}
