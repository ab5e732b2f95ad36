import type { Argv } from 'yargs';
import type { ExitCode } from '../../lib/exitCodes';
import type { Output } from '../output';

/** What a command works in. */
export interface CommandContext {
  /** Absolute path of the folder to work in; nothing outside it is touched. */
  readonly root: string;
  readonly output: Output;
  /** Aborted, with the error to end on, when the user interrupts the run. */
  readonly signal: AbortSignal;
}

/** One command: how it is called, and what it does. */
export interface Command<Args> {
  readonly command: string | readonly string[];
  readonly describe: string;
  readonly builder: (yargs: Argv) => Argv<Args>;
  readonly run: (args: Args, context: CommandContext) => Promise<ExitCode>;
}
