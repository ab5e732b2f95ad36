import { isTestCase, isTestCode } from '../ast/testCode';
import type { NodePath } from '@babel/traverse';
import type { ModuleContext } from '../context';
import { findingAt } from '../step';
import type { Finding } from '../types';
import { visit } from '../ast/visit';

/** Says which tests went with what they tested, once for each file. */
export function testFindings(context: ModuleContext): Finding[] {
  const { views, cascade } = context;
  return views.flatMap((view) => {
    if (!isTestCode(view.module.program)) return [];
    const gone: NodePath[] = [];
    visit(view.module.program, {
      ExpressionStatement(statement) {
        if (isTestCase(statement) && cascade.isGone(statement)) gone.push(statement);
      },
    });
    const [first] = gone;
    const subject =
      gone.length === 1 ? 'This test was' : `This test and ${String(gone.length - 1)} more here were`;
    const message = `${subject} only about the signed JWT; gone with it.`;
    return first ? [findingAt(first, 'signed-assertion', 'migrated', message, context)] : [];
  });
}
