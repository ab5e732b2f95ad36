import { parentPort } from 'node:worker_threads';
import { createPlan } from '../../plan/createPlan';
import { groupChanges } from '../../plan/groupChanges';
import { markUnwritten } from '../../plan/markUnwritten';
import type { Plan } from '../../plan/types';
import { createReport } from '../../report/createReport';
import { redact } from '../../report/redact';
import { UserError } from '../../UserError';
import type { ThreadAnswer, ThreadOrder } from './threadMessages';

/*
 * What runs in a thread: everything that reads the text of a repository, so that a text on which it never ends, or runs
 * out of memory, takes the thread down and not the batch. It writes nothing.
 */

let plan: Plan | undefined;

async function answer(order: ThreadOrder): Promise<ThreadAnswer> {
  if (order.kind === 'plan') {
    plan = await createPlan(order.root, [], order.options);
    return { kind: 'plan', changes: groupChanges(plan) };
  }
  if (plan === undefined) throw new Error('asked for a report before there was a plan');
  const outcome = markUnwritten(plan, order.unwritten);
  const { renderDiff } = await import('../../report/renderDiff.js');
  return { kind: 'report', report: createReport(outcome, order.mode, renderDiff) };
}

function describe(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return redact(`a defect of ims-codemod: ${details}`);
}

parentPort?.on('message', (order: ThreadOrder) => {
  void answer(order)
    .catch((error: unknown): ThreadAnswer => ({ kind: 'failure', message: describe(error) }))
    .then((message) => parentPort?.postMessage(message));
});
