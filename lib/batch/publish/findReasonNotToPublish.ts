import type { RepositoryResult } from '../types';

export const NOTHING_TO_CHANGE = 'nothing to change';

/**
 * Decides from a result alone whether there is something to publish.
 *
 * @param partial whether it is enough that some of the files are done
 * @returns why not, or undefined
 */
export function findReasonNotToPublish(result: RepositoryResult, partial: boolean): string | undefined {
  const { repository, outcome, reason, report } = result;
  if (outcome === 'skipped') return reason ?? repository.skip ?? 'skipped by the run';
  if (outcome === 'failed' || outcome === 'retry')
    return `its run failed${reason === undefined ? '' : `: ${reason}`}`;
  if (report === undefined) return 'its run came to no report';
  if (report.totals.changed === 0) return NOTHING_TO_CHANGE;
  if (outcome === 'partial' && !partial) {
    return `${String(report.totals.failed)} of its files failed; --partial publishes the others`;
  }
  if (repository.commit === undefined) return 'not in git: there is nothing to base a branch on';
  if (repository.branch === undefined) return 'it was on no branch, so there is none to merge into';
  return undefined;
}
