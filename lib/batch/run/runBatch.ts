import { setMaxListeners } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { EXIT } from '../../exitCodes';
import { redact } from '../../report/redact';
import { UserError } from '../../UserError';
import { forEachConcurrently } from '../forEachConcurrently';
import type { OutputFolder } from '../outputFolder';
import type { PlannedRepository, RepositoryResult, StateEntry } from '../types';
import { migrateRepository } from './migrateRepository';
import { saveResult } from './saveResult';
import { appendState, mendState } from './state';
import { ProcessPool } from './ProcessPool';
import { planOptionsOf, RepositoryFailure, type RunLimits, type RunOptions } from './types';
import { remove, type WorkFolder } from './workFolder';

/** So many repositories are looked through because something is in some: what analyses them is started at once. */
const MANY = 20;

/** What to run, and how. */
export interface BatchRun {
  readonly repositories: readonly PlannedRepository[];
  /** Hash of the plan. */
  readonly plan: string;
  readonly options: RunOptions;
  readonly limits: RunLimits;
  /** Repositories at the same time. */
  readonly jobs: number;
  readonly output: OutputFolder;
  readonly work: WorkFolder;
  readonly keyOf: (repository: PlannedRepository) => string;
  readonly signal: AbortSignal;
  readonly onBegin: (id: string) => void;
  readonly onEnd: (result: RepositoryResult) => void;
}

/**
 * Works on repositories, some at a time. What goes wrong with one is its result; only what goes wrong with the output
 * folder ends the run.
 *
 * @returns an entry for each that is through; fewer than there are repositories if the signal was aborted
 */
export async function runBatch(run: BatchRun): Promise<StateEntry[]> {
  const { repositories, output, jobs, signal } = run;
  await mkdir(dirname(output.result('any')), { recursive: true });
  // Each repository that is worked on listens.
  setMaxListeners(0, signal);
  mendState(output.state);
  const processes = new ProcessPool(Math.min(jobs, availableParallelism()));
  if (repositories.length >= MANY) processes.warm();
  const entries: StateEntry[] = [];
  try {
    await forEachConcurrently(repositories, jobs, signal, async (repository) => {
      run.onBegin(repository.id);
      const entry = await settle(repository, run, processes);
      if (entry) entries.push(entry);
    });
  } finally {
    await processes.close();
  }
  return entries;
}

/** @returns undefined if the run was interrupted before the repository was through */
async function settle(
  repository: PlannedRepository,
  run: BatchRun,
  processes: ProcessPool,
): Promise<StateEntry | undefined> {
  const folder = run.work.folderFor(repository.id);
  const start = performance.now();
  try {
    const { tree, ...ended } = await attempt(repository, run, folder, processes);
    const duration = Math.round(performance.now() - start);
    const { plan } = run;
    const options = planOptionsOf(run.options);
    const result: RepositoryResult = { schemaVersion: 1, repository, plan, options, ...ended, duration };
    await saveResult(run.output, result, tree).catch(refuseOutput);
    const entry = { id: repository.id, key: run.keyOf(repository), outcome: result.outcome };
    appendState(run.output.state, entry);
    run.onEnd(result);
    return entry;
  } catch (error) {
    if (run.signal.aborted && error === run.signal.reason) return undefined;
    throw error;
  } finally {
    await remove(folder);
  }
}

/** Without its results there is no use in going on. */
function refuseOutput(error: NodeJS.ErrnoException): never {
  const message = `The results cannot be written (${error.code ?? error.message}).`;
  throw new UserError(message, EXIT.TRANSIENT, 'The same command goes on with what is missing.');
}

type Ended = Pick<RepositoryResult, 'outcome' | 'reason' | 'report'> & {
  readonly repository?: PlannedRepository;
  readonly tree?: string;
};

async function attempt(
  repository: PlannedRepository,
  { options, limits, signal }: BatchRun,
  work: string,
  processes: ProcessPool,
): Promise<Ended> {
  if (repository.skip !== undefined) return { outcome: 'skipped', reason: repository.skip };
  try {
    const onHold = (): void => {
      processes.warm();
    };
    const request = { repository, options, limits, work, signal, onHold };
    const { report, commit, tree } = await migrateRepository(request, processes);
    const { failed } = report.totals;
    const isWhole = failed === 0;
    return {
      repository: commit === undefined ? repository : { ...repository, commit },
      outcome: isWhole ? 'done' : 'partial',
      ...(!isWhole && { reason: `${String(failed)} of its files failed` }),
      report,
      ...(tree !== undefined && { tree }),
    };
  } catch (error) {
    if (signal.aborted && error === signal.reason) throw error;
    return describeFailure(error);
  }
}

function describeFailure(error: unknown): Ended {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof RepositoryFailure) return { outcome: error.outcome, reason: redact(message) };
  if (code === 'ENOSPC') return { outcome: 'retry', reason: 'the disk is full' };
  if (code !== undefined) return { outcome: 'failed', reason: `its files cannot be got at (${code})` };
  return { outcome: 'failed', reason: redact(`a defect of ims-codemod: ${message}`) };
}
