import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createPlan } from '../../plan/createPlan';
import { groupChanges } from '../../plan/groupChanges';
import { markUnwritten } from '../../plan/markUnwritten';
import type { Plan } from '../../plan/types';
import { createReport } from '../../report/createReport';
import { redact } from '../../report/redact';
import { renderDiff } from '../../report/renderDiff';
import type { Report } from '../../report/schema';
import { UserError } from '../../UserError';
import type { Answer, Order } from './analysisMessages';
// It is started for what holds something, and loads all that it will need while the files are still being got.
import '../../plan/analyseHits';
import '../../manifests/adaptRepository';

/*
 * What runs in a process of its own: everything that reads the text of a repository, so that a text on which it never
 * ends, or runs out of memory, takes this process down and not the batch. It writes nothing.
 */

let plan: Plan | undefined;

async function answer(order: Order): Promise<Answer> {
  if (order.kind === 'report') {
    if (plan === undefined) throw new Error('asked for a report before there was a plan');
    return reportOn(markUnwritten(plan, order.unwritten), order.mode);
  }
  plan = await createPlan(order.root, [], order.options, order.files);
  return order.kind === 'preview' ? reportOn(plan, 'preview') : { kind: 'plan', changes: groupChanges(plan) };
}

function reportOn(planned: Plan, mode: Report['mode']): Answer {
  return { kind: 'report', report: createReport(planned, mode, renderDiff) };
}

function describe(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return redact(`a defect of ims-codemod: ${details}`);
}

new Worker(join(__dirname, 'watchParent.js'), { workerData: Number(process.argv[2]) }).unref();

// Whoever started us decides what an interruption means, and may want to see an end of what it has begun.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());

process.on('message', (order: Order) => {
  void answer(order)
    .catch((error: unknown): Answer => ({ kind: 'failure', message: describe(error) }))
    .then((message) => process.send?.(message));
});
