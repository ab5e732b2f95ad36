import { isTestCode } from '../ast/testCode';
import type { Step } from '../step';
import type { TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'test-doubles',
  summary: 'What tests put in the place of the exchange, or of a package, follows the code.',
  fingerprints: ['exchange/jwt', 'exchange/v1/jwt', '@adobe/jwt-auth'],
  docs: 'docs/test-doubles.md',
};

/** The tests follow the code of all flows at once, when that is settled and written: see `followCode`. */
export const testDoubles: Step = {
  meta,
  appliesTo: (_flow, context) => context.views.some(({ module }) => isTestCode(module.program)),
  apply: () => () => [],
};
