import type { NodePath } from '@babel/traverse';
import type { Cascade } from '../ast/cascade';
import { isTestCase, isTestHook } from '../ast/testCode';
import { dottedName } from '../ast/names';
import { child, children, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { visit } from '../ast/visit';

/** Cuts the tests and hooks that are left without anything to do. */
export function cutIdleTests(test: ModuleContext): void {
  for (const statement of idleStatements(test)) test.cascade.cut(statement);
}

/** Tests that lost everything they expected, and hooks that lost everything they did. */
function idleStatements({ module, cascade }: ModuleContext): NodePath[] {
  const found: NodePath[] = [];
  visit(module.program, {
    ExpressionStatement(statement) {
      if (cascade.isGone(statement)) return;
      const isIdle = isTestCase(statement)
        ? hasLost(expectationsIn(statement), cascade)
        : isTestHook(statement) && hasLost(bodyOf(statement), cascade);
      if (isIdle) found.push(statement);
    },
  });
  return found;
}

function hasLost(parts: readonly NodePath[], cascade: Cascade): boolean {
  return parts.length > 0 && parts.every((part) => cascade.isGone(part));
}

function expectationsIn(test: NodePath): NodePath[] {
  const found: NodePath[] = [];
  visit(test, {
    CallExpression(call) {
      const names = dottedName(child(call, 'callee') as NodePath);
      if (/^(?:expect|assert|should)$/.test(names?.[0] ?? '') && names?.[1] !== 'assertions')
        found.push(call);
    },
  });
  return found;
}

function bodyOf(hook: NodePath): NodePath[] {
  const call = unwrap(child(hook, 'expression') as NodePath);
  const [fn] = children(call, 'arguments').filter((argument) => argument.isFunction());
  const body = fn && child(fn, 'body');
  return body?.isBlockStatement() ? children(body, 'body') : [];
}
