import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { OutputFolder } from '../../../lib/batch/outputFolder';
import type { BatchPlan } from '../../../lib/batch/plan/readPlan';
import type { Selection } from '../../../lib/batch/run/chooseWork';
import type { PlannedRepository, RepositoryOutcome, StateEntry } from '../../../lib/batch/types';
import { EXIT, type ExitCode } from '../../../lib/exitCodes';
import { UserError } from '../../../lib/UserError';
import { wantsColor } from '../../wantsColor';
import type { Command, CommandContext } from '../types';
import { describeEnd, describeStart } from './describeRun';
import { createProgress } from './progress';
import { describeRunArguments, readLimits, readOptions, type RunArgs } from './runArguments';

export const runCommand: Command<RunArgs> = {
  command: 'run',
  describe: 'Preview or migrate the repositories of a plan, or a part of them',
  builder: describeRunArguments,
  run: runRun,
};

async function runRun(args: RunArgs, context: CommandContext): Promise<ExitCode> {
  const { root, output, signal } = context;
  const { readPlan } = await import('../../../lib/batch/plan/readPlan.js');
  const { chooseShard, takeShard, nameShard } = await import('../../../lib/batch/run/shards.js');
  const { openOutputFolder } = await import('../../../lib/batch/outputFolder.js');
  const { chooseWork } = await import('../../../lib/batch/run/chooseWork.js');
  const { keyOf, readState } = await import('../../../lib/batch/run/state.js');
  const { runBatch } = await import('../../../lib/batch/run/runBatch.js');

  const options = readOptions(args, output);
  const limits = readLimits(args);
  const planFile = resolve(root, args.plan ?? 'plan.jsonl');
  const plan = readPlan(planFile);
  const shard = chooseShard(args.shard, process.env);
  const repositories = shard ? takeShard(plan.repositories, shard) : plan.repositories;
  const out = resolve(root, args.out ?? 'out');
  refuseInside(out, plan.repositories);
  const folder = openOutputFolder(shard ? join(out, nameShard(shard)) : out);
  const keyFor = (repository: PlannedRepository) => keyOf(plan.header.hash, repository, options);
  const selection = await readOnly(args.only, root, plan);
  const { toRun, through } = chooseWork(repositories, selection, readState(folder.state), keyFor, folder);
  keepPlan(planFile, folder);
  output.note(describeStart(repositories.length, toRun.length, options, shard && nameShard(shard)));

  const progress = createProgress({
    total: toRun.length,
    write: (text) => process.stderr.write(text),
    columns: wantsColor(process.stderr, process.env) ? process.stderr.columns : undefined,
    now: () => performance.now(),
  });
  const entries = await runBatch({
    repositories: toRun,
    plan: plan.header.hash,
    options,
    limits,
    jobs: args.jobs ?? 2 * availableParallelism(),
    output: folder,
    keyOf: keyFor,
    signal,
    onBegin: progress.begin,
    onEnd: progress.end,
  }).finally(progress.close);
  const isInterrupted = signal.aborted && entries.length < toRun.length;
  output.note(
    describeEnd([...through, ...entries], toRun.length - entries.length, folder.root, isInterrupted),
  );
  return isInterrupted ? EXIT.INTERRUPTED : chooseExitCode([...through, ...entries]);
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
    mkdirSync(folder.root, { recursive: true });
    if (planFile !== folder.plan) copyFileSync(planFile, folder.plan);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new UserError(`The results cannot be written to ${folder.root} (${code}).`, EXIT.PRECONDITION);
  }
}

function chooseExitCode(entries: readonly StateEntry[]): ExitCode {
  const has = (...outcomes: RepositoryOutcome[]) => entries.some(({ outcome }) => outcomes.includes(outcome));
  if (has('retry')) return EXIT.TRANSIENT;
  return has('failed', 'partial') ? EXIT.SOME_FAILED : EXIT.DONE;
}
