import { NOTHING_TO_CHANGE } from '../../../lib/batch/publish/findReasonNotToPublish';
import type { Publication, PublicationOutcome } from '../../../lib/batch/publish/types';
import { redact } from '../../../lib/report/redact';
import { TOOL } from '../../../lib/tool';

/** In the order in which a summary names them. */
const OUTCOMES: readonly PublicationOutcome[] = [
  'opened',
  'updated',
  'pushed',
  'unchanged',
  'skipped',
  'failed',
  'retry',
];

/** One line about one repository. Those with nothing to do are only counted: they may be hundreds. */
export function formatPublication({ id, outcome, reason, url, branch }: Publication): string {
  if (reason === NOTHING_TO_CHANGE) return '';
  return redact(`${outcome.padEnd(9)}  ${id}  ${reason ?? (url || branch) ?? ''}\n`);
}

/** The document that `--json` prints. */
export function toDocument(publications: readonly Publication[], dryRun: boolean): string {
  const document = {
    schemaVersion: 1,
    tool: TOOL,
    mode: dryRun ? 'dry-run' : 'publish',
    repositories: publications,
    totals: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count(publications, outcome)])),
  };
  return `${redact(JSON.stringify(document, undefined, 2))}\n`;
}

/**
 * Renders what a run amounts to and the next step.
 *
 * @param left repositories that were not reached
 */
export function formatSummary(publications: readonly Publication[], dryRun: boolean, left: number): string {
  const counts = OUTCOMES.map((outcome) => [count(publications, outcome), outcome] as const);
  const some = counts
    .filter(([number]) => number > 0)
    .map(([number, outcome]) => `${String(number)} ${outcome}`);
  const moved = publications.filter(({ reason }) => reason?.includes('has moved since')).length;
  const nothing = publications.filter(({ reason }) => reason === NOTHING_TO_CHANGE).length;
  const lines = [`${String(publications.length)} repositories: ${some.join(', ') || 'none'}.`];
  if (nothing > 0) lines.push(`Of those skipped, ${String(nothing)} had nothing to change.`);
  if (dryRun) lines.push('Nothing was pushed or opened: this was a dry run.');
  if (moved > 0) lines.push(`${String(moved)} have moved since the plan: plan and run them again.`);
  if (count(publications, 'retry') > 0)
    lines.push('What is marked retry may go better later: run the same command again.');
  if (left > 0) lines.push(`Stopped with ${String(left)} to go. The same command goes on from here.`);
  return lines.join('\n');
}

function count(publications: readonly Publication[], wanted: PublicationOutcome): number {
  return publications.filter(({ outcome }) => outcome === wanted).length;
}
