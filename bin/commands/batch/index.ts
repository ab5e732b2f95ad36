import type { Argv } from 'yargs';
import { exportCommand } from './export';
import { mergeCommand } from './merge';
import { planCommand } from './plan';
import { publishCommand } from './publish';
import { runCommand } from './run';
import type { Command } from '../types';
import type { PathArgs } from '../paths';

/** Makes a command one that yargs can call. */
export type Register = <Args extends Partial<PathArgs>>(
  command: Command<Args>,
) => Pick<Command<Args>, 'command' | 'describe' | 'builder'> & { handler: (args: Args) => Promise<void> };

/** Declares the steps of a batch, in the order they are taken. */
export function addBatchCommands(yargs: Argv, register: Register): Argv {
  return yargs
    .usage('Migrates many repositories: a plan pins them, runs share the work, a merge accounts for each.')
    .command(register(planCommand))
    .command(register(runCommand))
    .command(register(mergeCommand))
    .command(register(publishCommand))
    .command(register(exportCommand))
    .demandCommand(1, 'Say which step of the batch.')
    .example('$0 batch plan ~/code/* --out plan.jsonl', 'what to work on, each at its commit')
    .example(
      '$0 batch run --plan plan.jsonl --out out',
      'preview all of it; add --write to apply it to copies',
    )
    .example('$0 batch merge out --out merged', 'one summary, what failed, what is left to do')
    .example('$0 batch publish merged --dry-run', 'every call that would open a pull or merge request');
}
