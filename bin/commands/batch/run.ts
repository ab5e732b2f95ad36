import { copyFileSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { OutputFolder } from '../../../lib/batch/outputFolder';
import type { BatchPlan } from '../../../lib/batch/plan/readPlan';
import type { Selection } from '../../../lib/batch/run/chooseWork';
import type { BatchRun } from '../../../lib/batch/run/runBatch';
import type { PlannedRepository, RepositoryOutcome, StateEntry } from '../../../lib/batch/types';
import { EXIT, type ExitCode } from '../../../lib/exitCodes';
import { UserError } from '../../../lib/UserError';
import { wantsColor } from '../../wantsColor';
import type { Command, CommandContext } from '../types';
import { describeEnd, describeStart } from './describeRun';
import { createProgress } from './progress';
import { describeRunArguments, readLimits, readOptions, type RunArgs } from './runArguments';

/** Some wait for git, others for the analysis: with fewer there is nothing to do at times. */
const FEWEST_JOBS = 8;

export const runCommand: Command<RunArgs> = {
  command: 'run',
  describe: 'Preview or migrate the repositories of a plan, or a part of them',
  builder: describeRunArguments,
  run: runRun,
};

async function runRun(args: RunArgs, context: CommandContext): Promise<ExitCode> {
  const { root, output } = context;
  const { readPlan } = await import('../../../lib/batch/plan/readPlan.js');
  const { chooseShard, takeShard, nameShard } = await import('../../../lib/batch/run/shards.js');
  const { openOutputFolder } = await import('../../../lib/batch/outputFolder.js');
  const { openWorkFolder } = await import('../../../lib/batch/run/workFolder.js');

  const options = readOptions(args, output);
  const limits = readLimits(args);
  const planFile = resolve(root, args.plan ?? 'plan.jsonl');
  const plan = readPlan(planFile);
  const shard = chooseShard(args.shard, process.env);
  const out = resolve(root, args.out ?? 'out');
  refuseInside(out, plan.repositories);
  const part = {
    repositories: shard ? takeShard(plan.repositories, shard) : plan.repositories,
    name: shard && nameShard(shard),
    selection: await readOnly(args.only, root, plan),
  };
  const folder = openOutputFolder(part.name === undefined ? out : join(out, part.name));
  // From here on no other run writes to it.
  const work = await openWorkFolder(folder.root).catch((error: unknown) => refuseFolder(folder, error));
  try {
    keepPlan(planFile, folder);
    const jobs = args.jobs ?? Math.max(2 * availableParallelism(), FEWEST_JOBS);
    const run = { plan: plan.header.hash, options, limits, jobs, output: folder, work };
    return await runPart(part, run, context);
  } finally {
    await work.remove();
  }
}

/** What of the plan there is to do. */
interface Part {
  readonly repositories: readonly PlannedRepository[];
  readonly name: string | undefined;
  readonly selection: Selection;
}

async function runPart(
  { repositories, name, selection }: Part,
  run: Pick<BatchRun, 'plan' | 'options' | 'limits' | 'jobs' | 'output' | 'work'>,
  { output, signal }: CommandContext,
): Promise<ExitCode> {
  const { chooseWork } = await import('../../../lib/batch/run/chooseWork.js');
  const { keyOf, readState } = await import('../../../lib/batch/run/state.js');
  const { runBatch } = await import('../../../lib/batch/run/runBatch.js');

  const keyFor = (repository: PlannedRepository) => keyOf(run.plan, repository, run.options);
  const state = readState(run.output.state);
  const { toRun, through } = chooseWork(repositories, selection, state, keyFor, run.output);
  output.note(describeStart(repositories.length, toRun.length, run.options, name));
  const progress = createProgress({
    total: toRun.length,
    write: (text) => process.stderr.write(text),
    columns: wantsColor(process.stderr, process.env) ? process.stderr.columns : undefined,
    now: () => performance.now(),
  });
  const { begin: onBegin, end: onEnd } = progress;
  const entries = await runBatch({
    ...run,
    ...{ repositories: toRun, keyOf: keyFor, signal, onBegin, onEnd },
  }).finally(progress.close);
  const isInterrupted = signal.aborted && entries.length < toRun.length;
  const ended = [...through, ...entries];
  output.note(describeEnd(ended, toRun.length - entries.length, run.output.root, isInterrupted));
  return isInterrupted ? EXIT.INTERRUPTED : chooseExitCode(ended);
}

/** What is left in a repository would be taken for a part of it. */
function refuseInside(out: string, repositories: readonly PlannedRepository[]): void {
  const real = realPathOf(out);
  for (const { source } of repositories) {
    if (source.kind !== 'folder' || !`${real}${sep}`.startsWith(`${source.path}${sep}`)) continue;
    throw new UserError(
      `The output folder ${out} lies in ${source.path}, which is in the plan.`,
      EXIT.USAGE,
      'Give one outside the repositories with --out.',
    );
  }
}

/** Without links, as far as it exists. */
function realPathOf(path: string): string {
  const parent = dirname(path);
  return existsSync(path) || parent === path ? realpathSync(path) : join(realPathOf(parent), basename(path));
}

async function readOnly(
  only: string | undefined,
  root: string,
  { repositories }: BatchPlan,
): Promise<Selection> {
  if (only === undefined) return 'missing';
  if (only === 'failed') return 'failed';
  const { readSelection } = await import('../../../lib/batch/run/chooseWork.js');
  try {
    return readSelection(readFileSync(resolve(root, only), 'utf8'), repositories);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`--only ${only}: no such file.`, EXIT.USAGE, 'Say failed, or name a file of ids.');
  }
}

/** A merge finds in it which repositories there must be. */
function keepPlan(planFile: string, folder: OutputFolder): void {
  try {
    if (planFile !== folder.plan) copyFileSync(planFile, folder.plan);
  } catch (error) {
    refuseFolder(folder, error);
  }
}

function refuseFolder({ root }: OutputFolder, error: unknown): never {
  if (error instanceof UserError) throw error;
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  throw new UserError(`The results cannot be written to ${root} (${code}).`, EXIT.PRECONDITION);
}

function chooseExitCode(entries: readonly StateEntry[]): ExitCode {
  const has = (...outcomes: RepositoryOutcome[]) => entries.some(({ outcome }) => outcomes.includes(outcome));
  if (has('retry')) return EXIT.TRANSIENT;
  return has('failed', 'partial') ? EXIT.SOME_FAILED : EXIT.DONE;
}
