import { join, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../../../lib/exitCodes';
import type { BatchTotals } from '../../../lib/batch/types';
import type { PathArgs } from '../paths';
import { takeLast } from '../takeLast';
import type { Command, CommandContext } from '../types';

interface MergeArgs extends PathArgs {
  readonly out: string | undefined;
}

export const mergeCommand: Command<MergeArgs> = {
  command: 'merge <paths..>',
  describe: 'Join the results of runs into one account of the whole plan',
  builder: describeArguments,
  run: runMerge,
};

function describeArguments(yargs: Argv): Argv<MergeArgs> {
  return yargs
    .positional('paths', {
      describe:
        'Output folders of batch run; a folder that holds the parts (1-of-8, …) stands for all of them',
      type: 'string',
      array: true,
      demandOption: true,
    })
    .option('out', {
      describe: 'Folder for merged.json, summary.md, failed.txt and todo.csv',
      type: 'string',
      requiresArg: true,
      default: 'merged',
      coerce: takeLast,
    })
    .example('$0 batch merge out', 'a run of the whole plan, or all parts below out/')
    .example('$0 batch merge out again', 'of what both hold, the result in again counts')
    .example('$0 batch run --only merged/failed.txt --out again', 'run what failed, and nothing else')
    .epilogue('Ends with 69 if a planned repository has no result, with 2 if one has failed.');
}

async function runMerge(
  { paths, out = 'merged' }: MergeArgs,
  { root, output }: CommandContext,
): Promise<ExitCode> {
  const { mergeBatch } = await import('../../../lib/batch/merge/mergeBatch.js');
  const folder = resolve(root, out);
  const totals = await mergeBatch(
    paths.map((path) => resolve(root, path)),
    folder,
  );
  output.note(describeTotals(totals, folder));
  return totals.failed + totals.partial + totals.retry > 0 ? EXIT.SOME_FAILED : EXIT.DONE;
}

function describeTotals(totals: BatchTotals, folder: string): string {
  const { repositories, changed, manual, done, partial, failed, retry, skipped } = totals;
  const outcomes = Object.entries({ done, partial, failed, retry, skipped }).filter(([, count]) => count > 0);
  const lines = [
    `${String(repositories)} repositories: ${outcomes.map(([name, count]) => `${String(count)} ${name}`).join(', ')}.`,
    `${String(changed)} with changes, ${String(manual)} with items for a person. Read ${join(folder, 'summary.md')}`,
  ];
  if (failed + partial + retry > 0) {
    lines.push(`To run what failed: ims-codemod batch run --only ${join(folder, 'failed.txt')} --out again`);
  }
  return lines.join('\n');
}
