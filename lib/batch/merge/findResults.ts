import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { openOutputFolder, RESULT_FILES, type OutputFolder } from '../outputFolder';
import { readPlan, type BatchPlan } from '../plan/readPlan';
import { SHARD_NAME } from '../run/shards';

/** The plan that output folders belong to, and where the result of each repository is. */
export interface FoundResults {
  readonly plan: BatchPlan;
  /** Path of `result.json` by id. */
  readonly results: ReadonlyMap<string, string>;
}

/**
 * Finds the results in the output folders of runs, be it of the whole plan or of parts of it. What a later folder holds
 * takes the place of what an earlier one holds.
 *
 * @throws UserError if there is none, they belong to different plans, or one folder holds two results of a repository
 */
export function findResults(folders: readonly string[]): FoundResults {
  let plan: BatchPlan | undefined;
  const results = new Map<string, string>();
  for (const folder of folders) {
    const own = new Map<string, string>();
    for (const output of listOutputs(folder)) {
      const next = readPlan(output.plan);
      plan ??= next;
      if (next.header.hash !== plan.header.hash) {
        throw refuse(`${output.root} belongs to another plan than the folders before it.`);
      }
      for (const { id } of plan.repositories) {
        const result = join(output.result(id), RESULT_FILES.result);
        if (!existsSync(result)) continue;
        if (own.has(id)) throw refuse(`${folder} holds two results of ${id}, from different --shard totals.`);
        own.set(id, result);
      }
    }
    for (const [id, result] of own) results.set(id, result);
  }
  if (plan === undefined) throw refuse('No folder to merge.');
  return { plan, results };
}

/** An output folder, or those of the parts in it. */
function listOutputs(folder: string): OutputFolder[] {
  const own = openOutputFolder(folder);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => SHARD_NAME.test(name)) : [];
  const outputs = [own, ...names.sort().map((name) => openOutputFolder(join(folder, name)))];
  const found = outputs.filter(({ plan }) => existsSync(plan));
  if (found.length === 0) throw refuse(`${folder} holds no results of batch run.`);
  return found;
}

function refuse(message: string): UserError {
  return new UserError(message, EXIT.PRECONDITION, 'Name the --out folders of the runs of one plan.');
}
