import type { RunOptions } from '../../../lib/batch/run/types';
import type { RepositoryOutcome, StateEntry } from '../../../lib/batch/types';

/** Says what a run is about to do. */
export function describeStart(
  all: number,
  toRun: number,
  { mode, inPlace }: RunOptions,
  shard: string | undefined,
): string {
  const part = shard === undefined ? '' : `Part ${shard.replaceAll('-', ' ')}: `;
  const done = all === toRun ? '' : `, ${String(all - toRun)} of them already through or not selected`;
  const target =
    mode === 'preview' ? 'a preview, nothing is written' : inPlace ? 'written in place' : 'written to copies';
  return `${part}${String(all)} repositories${done}; ${target}.`;
}

const OUTCOMES: readonly RepositoryOutcome[] = ['done', 'partial', 'failed', 'retry', 'skipped'];

/**
 * Says what came of a run, and what to do next.
 *
 * @param left how many repositories an interrupted run did not get to
 */
export function describeEnd(
  entries: readonly StateEntry[],
  left: number,
  folder: string,
  isInterrupted: boolean,
): string {
  const countOf = (wanted: RepositoryOutcome) => entries.filter(({ outcome }) => outcome === wanted).length;
  const counts = OUTCOMES.filter((outcome) => countOf(outcome) > 0).map(
    (outcome) => `${String(countOf(outcome))} ${outcome}`,
  );
  const lines = [`${counts.length === 0 ? 'Nothing to do' : counts.join(', ')}. Results: ${folder}`];
  if (isInterrupted) lines.push(`Interrupted, ${String(left)} left. The same command goes on with them.`);
  else if (countOf('retry') > 0) lines.push('The same command tries again what ended as retry.');
  if (countOf('failed') + countOf('partial') > 0) {
    lines.push('Once the reasons are removed, --only failed runs what failed.');
  }
  if (!isInterrupted) lines.push('Next: ims-codemod batch merge, with the output folders of all parts.');
  return lines.join('\n');
}
