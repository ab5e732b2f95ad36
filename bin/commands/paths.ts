import type { Argv } from 'yargs';

/** What every command is told about where to work. */
export interface PathArgs {
  readonly paths: string[];
  /** What came after `--`, which may begin with a dash. */
  readonly '--'?: string[];
}

/** Declares the paths of a command. */
export function describePaths<Args>(yargs: Argv<Args>) {
  return yargs.positional('paths', {
    describe: 'Files and folders below the current one; none means all of it',
    type: 'string',
    array: true,
    default: [] as string[],
    defaultDescription: '.',
  });
}

/** The paths before and after `--`. */
export function listPaths(args: Partial<PathArgs>): string[] {
  return [...(args.paths ?? []), ...(args['--'] ?? [])];
}
