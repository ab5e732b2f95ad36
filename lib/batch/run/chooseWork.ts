import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { RESULT_FILES, type OutputFolder } from '../outputFolder';
import type { PlannedRepository, RepositoryOutcome, StateEntry } from '../types';

/** Which repositories to run: what is missing and may go better, also what failed, or these and no others. */
export type Selection = 'missing' | 'failed' | ReadonlySet<string>;

/** How the repositories ended that are not to be run again. */
const SETTLED: Readonly<Record<'missing' | 'failed', readonly RepositoryOutcome[]>> = {
  missing: ['done', 'skipped', 'partial', 'failed'],
  failed: ['done', 'skipped'],
};

/** What a run has to do, and what earlier runs have done for it. */
export interface Work {
  readonly toRun: readonly PlannedRepository[];
  readonly through: readonly StateEntry[];
}

/**
 * Decides which repositories are to be run.
 *
 * @param keyOf what a result of the repository would depend on; one that depended on something else does not count
 */
export function chooseWork(
  repositories: readonly PlannedRepository[],
  selection: Selection,
  state: ReadonlyMap<string, StateEntry>,
  keyOf: (repository: PlannedRepository) => string,
  output: OutputFolder,
): Work {
  if (typeof selection === 'object') {
    return { toRun: repositories.filter(({ id }) => selection.has(id)), through: [] };
  }
  const toRun: PlannedRepository[] = [];
  const through: StateEntry[] = [];
  for (const repository of repositories) {
    const entry = state.get(repository.id);
    const isThrough =
      entry?.key === keyOf(repository) &&
      SETTLED[selection].includes(entry.outcome) &&
      existsSync(join(output.result(repository.id), RESULT_FILES.result));
    if (entry && isThrough) through.push(entry);
    else toRun.push(repository);
  }
  return { toRun, through };
}

/**
 * Reads ids, one a line, as `batch merge` writes them to `failed.txt`.
 *
 * @param planned every repository of the plan, whatever the shard
 * @throws UserError for an id that is not in the plan
 */
export function readSelection(text: string, planned: readonly PlannedRepository[]): Set<string> {
  const ids = new Set(text.split(/\r?\n/).filter((line) => line !== ''));
  const known = new Set(planned.map(({ id }) => id));
  const unknown = [...ids].filter((id) => !known.has(id));
  if (unknown.length === 0) return ids;
  const hint = 'The list must come from a merge of the same plan.';
  throw new UserError(`Not in the plan: ${unknown.join(', ')}.`, EXIT.USAGE, hint);
}
