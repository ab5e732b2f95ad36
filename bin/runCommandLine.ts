import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../lib/exitCodes';
import { UserError } from '../lib/UserError';
import { listPaths, type PathArgs } from './commands/paths';
import type { Command, CommandContext } from './commands/types';
import { EXIT_CODE_HELP } from './help';
import { openOutput } from './output';

const INTERRUPTIONS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs one command line to its end. Never rejects: whatever goes wrong becomes a message on stderr and an exit code.
 *
 * @param args the arguments after the name of the program
 */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const output = openOutput();
  const signal = listenForInterruption();
  try {
    return await dispatch(args, { root: process.cwd(), output, signal });
  } catch (error) {
    // Ctrl-C also ends the git that we wait for; that it failed is then beside the point.
    const cause: unknown = signal.aborted ? signal.reason : error;
    const { message, hint, exitCode } = toUserError(cause);
    output.note(hint === undefined ? message : `${message}\n${hint}`);
    return exitCode;
  }
}

/** Ctrl-C, or the engine that runs us takes the machine away. Listens once: a second time ends the process the hard way. */
function listenForInterruption(): AbortSignal {
  const interruption = new AbortController();
  const interrupt = () => {
    for (const name of INTERRUPTIONS) process.off(name, interrupt);
    interruption.abort(new UserError('Interrupted before anything was written.', EXIT.INTERRUPTED));
  };
  for (const name of INTERRUPTIONS) process.on(name, interrupt);
  return interruption.signal;
}

async function dispatch(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { default: yargs } = await import('yargs');
  const { migrateCommand } = await import('./commands/migrate.js');
  const { scanCommand } = await import('./commands/scan.js');
  const { verifyCommand } = await import('./commands/verify.js');

  let exitCode: ExitCode = EXIT.DONE;
  const register = <Args extends Partial<PathArgs>>({ run, builder, ...command }: Command<Args>) => ({
    ...command,
    builder: (parser: Argv) => builder(parser).epilogue(EXIT_CODE_HELP),
    handler: async (parsed: Args) => {
      exitCode = await run({ ...parsed, paths: listPaths(parsed) }, context);
    },
  });
  const parser = yargs([...args]);
  await parser
    .scriptName('ims-codemod')
    .usage('Moves code from Adobe Service Account (JWT) credentials to OAuth Server-to-Server.')
    .command(register(migrateCommand))
    .command(register(scanCommand))
    .command({
      command: 'batch',
      describe: 'Work on many repositories: plan, run, merge, publish, export',
      builder: async (group: Argv) => {
        const { addBatchCommands } = await import('./commands/batch/index.js');
        return addBatchCommands(group, register).epilogue(EXIT_CODE_HELP);
      },
      handler: () => undefined,
    })
    .command(register(verifyCommand))
    .strict()
    .detectLocale(false)
    .parserConfiguration({
      'populate--': true,
      'parse-positional-numbers': false,
    })
    .wrap(Math.min(110, parser.terminalWidth()))
    .fail(refuse)
    .exitProcess(false)
    .parseAsync();
  return exitCode;
}

/** Called by yargs with a message for what it did not understand, or with the error a command ended on. */
function refuse(message: string | null, error: unknown): never {
  if (message === null) throw error;
  throw new UserError(message, EXIT.USAGE, 'Run ims-codemod --help to see what it understands.');
}

function toUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new UserError(
    `ims-codemod failed, and that is a defect of ims-codemod: ${details}`,
    EXIT.INTERNAL,
    'Nothing that was not already reported as written has been written.',
  );
}
