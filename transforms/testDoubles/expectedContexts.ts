import type { NodePath } from '@babel/traverse';
import { propertyName } from '../ast/names';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import type { ContextFlow } from '../flow/types';
import { isExpected } from './expectedSettings';
import { StandInNames } from './standInNames';
import { visit } from '../ast/visit';

/** Where a test expects a context to be given what only the JWT needs. */
export function findExpectedContexts(flow: ContextFlow, test: ModuleContext): NodePath[] {
  const { name, settings } = flow.package;
  const names = new StandInNames(name, test.module.program);
  const gone = [...settings.jwt, settings.metascopes];
  const found: NodePath[] = [];
  visit(test.module.program, {
    ObjectExpression(literal) {
      const own = children(literal, 'properties').map(propertyName);
      if (!own.some((key) => key !== undefined && gone.includes(key))) return;
      if (isExpected(literal, names) && !test.cascade.isGone(literal)) found.push(literal);
    },
  });
  return found;
}
