import type { Argv } from 'yargs';
import type { RunLimits, RunOptions } from '../../../lib/batch/run/types';
import { EXIT } from '../../../lib/exitCodes';
import { UserError } from '../../../lib/UserError';
import { chooseMode } from '../../chooseMode';
import type { Output } from '../../output';
import { CLIENT_HELP, parseClient } from '../parseClient';
import { parseScopes } from '../parseScopes';
import type { PathArgs } from '../paths';
import { takeLast } from '../takeLast';

/** What `batch run` is told. */
export interface RunArgs extends Partial<PathArgs> {
  readonly plan: string | undefined;
  readonly out: string | undefined;
  readonly shard: string | undefined;
  readonly only: string | undefined;
  readonly write: boolean | undefined;
  readonly 'in-place': boolean | undefined;
  readonly scopes: string | undefined;
  readonly client: string | undefined;
  readonly typecheck: boolean | undefined;
  readonly jobs: number | undefined;
  readonly 'time-limit': number | undefined;
  readonly 'size-limit': number | undefined;
}

const MEGABYTE = 1 << 20;

/** Declares them. */
export function describeRunArguments(yargs: Argv): Argv<RunArgs> {
  const text = { type: 'string', requiresArg: true, coerce: takeLast } as const;
  const count = { type: 'number', requiresArg: true } as const;
  const flag = { type: 'boolean' } as const;
  return yargs
    .option('plan', { ...text, describe: 'The plan file', default: 'plan.jsonl' })
    .option('out', { ...text, describe: 'Folder for the results, outside the repositories', default: 'out' })
    .option('shard', { ...text, describe: 'Work on one part only: 2/8 is the second of eight' })
    .option('only', {
      ...text,
      describe: 'failed: also what failed before; FILE: the ids in it, and no others',
    })
    .option('write', { ...flag, describe: 'Write the changes, to copies that are kept with the results' })
    .option('in-place', {
      ...flag,
      describe: 'Write to the planned folders themselves (need a clean git tree)',
    })
    .option('scopes', { ...text, describe: 'OAuth scopes to ask for everywhere, e.g. openid,AdobeID' })
    .option('client', { ...text, describe: CLIENT_HELP })
    .option('typecheck', { ...flag, describe: 'Compile before and after, as migrate does' })
    .option('jobs', {
      ...count,
      describe: 'Repositories at the same time',
      defaultDescription: 'twice the cores, and at least 8',
    })
    .option('time-limit', {
      ...count,
      describe: 'Seconds to get a repository, and to analyse it',
      default: 300,
    })
    .option('size-limit', { ...count, describe: 'Megabytes that a repository may have', default: 1024 })
    .example('$0 batch run', 'preview everything in plan.jsonl; results go to out/')
    .example('$0 batch run --write', 'apply it to copies: out/repositories/ID/tree')
    .example('$0 batch run --shard 2/8', 'the second of eight jobs; results go to out/2-of-8/')
    .example('$0 batch run --only failed', 'what is missing or failed')
    .epilogue(
      [
        'For each repository: result.json, changes.patch, summary.md. The same command again does only what is missing;',
        'after a change of the plan, the options or this tool, everything.',
        'Without --shard, the part is taken from CI_NODE_INDEX and CI_NODE_TOTAL (GitLab), or from JOB_COMPLETION_INDEX',
        '(Kubernetes) and SHARD_TOTAL. Exit code 75 means: the same command again may get further; 2: it would not.',
        'No code, hook, filter or setting of a repository is run.',
      ].join('\n'),
    );
}

/** What the results depend on. */
export function readOptions(args: RunArgs, output: Output): RunOptions {
  const scopes = parseScopes(args.scopes);
  const client = parseClient(args.client);
  return {
    mode: chooseMode(args.write, process.env, output),
    inPlace: args['in-place'] === true,
    ...(scopes && { scopes }),
    ...(client && { client }),
    ...(args.typecheck && { typecheck: true }),
  };
}

/** @throws UserError if a number is none */
export function readLimits(args: RunArgs): RunLimits {
  const limits = {
    jobs: args.jobs ?? 1,
    'time-limit': args['time-limit'] ?? 0,
    'size-limit': args['size-limit'] ?? 0,
  };
  for (const [name, value] of Object.entries(limits)) {
    if (!(value > 0) || value > 1e6) throw new UserError(`--${name} is not a number above 0.`, EXIT.USAGE);
  }
  return { seconds: limits['time-limit'], bytes: limits['size-limit'] * MEGABYTE };
}
