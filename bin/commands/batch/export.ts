import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { ENGINE_NAMES, ENGINES, type Engine, type EngineName } from '../../../lib/batch/export/engines';
import { renderExport, type RenderedFile } from '../../../lib/batch/export/renderExport';
import { EXIT, type ExitCode } from '../../../lib/exitCodes';
import { UserError } from '../../../lib/UserError';
import type { PathArgs } from '../paths';
import { takeLast } from '../takeLast';
import type { Command, CommandContext } from '../types';

interface ExportArgs extends Partial<PathArgs> {
  readonly to: string;
  readonly shards: number;
  readonly out: string;
  readonly force: boolean | undefined;
}

export const exportCommand: Command<ExportArgs> = {
  command: 'export',
  describe: 'Write ready files that let a CI, a cluster or another tool do the work',
  builder: describeArguments,
  run: runExport,
};

function describeArguments(yargs: Argv): Argv<ExportArgs> {
  return yargs
    .option('to', {
      describe: 'What shall do the work',
      choices: ENGINE_NAMES,
      demandOption: true,
      requiresArg: true,
      coerce: takeLast,
    })
    .option('shards', {
      describe: 'Parts to share the plan in',
      type: 'number',
      default: 8,
      requiresArg: true,
    })
    .option('out', {
      describe: 'Folder for the files',
      type: 'string',
      default: '.',
      requiresArg: true,
      coerce: takeLast,
    })
    .option('force', { describe: 'Write over files that are there', type: 'boolean' })
    .example('$0 batch export --to github-actions --shards 16', 'a workflow with a matrix of 16 jobs')
    .example('$0 batch export --to kubernetes --out k8s', 'an indexed job, and one that merges')
    .epilogue(
      'github-actions, gitlab and kubernetes share a plan, merge what comes of it, and keep publishing apart.\n' +
        'multi-gitter, sourcegraph and turbolift find, clone and publish themselves; they get one repository at a time.',
    ) as unknown as Argv<ExportArgs>;
}

function runExport(args: ExportArgs, { root, output }: CommandContext): Promise<ExitCode> {
  const name = args.to as EngineName;
  const engine: Engine = ENGINES[name];
  const { maxShards = Infinity } = engine;
  if (!Number.isInteger(args.shards) || args.shards < 1 || args.shards > maxShards) {
    throw new UserError(`--shards takes a number from 1 to ${String(maxShards)} for ${name}.`, EXIT.USAGE);
  }
  const folder = resolve(root, args.out);
  const files = renderExport(name, args.shards);
  if (!args.force) refuseExisting(folder, files);
  for (const { path, text, executable } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (executable) chmodSync(file, 0o755);
    output.result(`${join(args.out, path)}\n`);
  }
  output.note(`Next: ${engine.next}`);
  return Promise.resolve(EXIT.DONE);
}

function refuseExisting(folder: string, files: readonly RenderedFile[]): void {
  const existing = files.map(({ path }) => join(folder, path)).filter((file) => existsSync(file));
  if (existing.length === 0) return;
  const hint = 'Give another folder with --out, or --force to write over it. Nothing was written.';
  throw new UserError(`There is already ${existing.join(', ')}.`, EXIT.PRECONDITION, hint);
}
