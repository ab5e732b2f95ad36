import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import type { Candidate, Identity, Publication } from '../../../lib/batch/publish/types';
import { BRANCH, TITLE } from '../../../lib/batch/publish/defaults';
import { EXIT, type ExitCode } from '../../../lib/exitCodes';
import { UserError } from '../../../lib/UserError';
import { findDryRun } from '../../chooseMode';
import type { Output } from '../../output';
import type { PathArgs } from '../paths';
import { takeLast } from '../takeLast';
import type { Command, CommandContext } from '../types';
import { formatPublication, formatSummary, toDocument } from './printPublications';

interface PublishArgs extends PathArgs {
  readonly 'dry-run': boolean | undefined;
  readonly only: readonly string[] | undefined;
  readonly limit: number | undefined;
  readonly pause: number;
  readonly partial: boolean | undefined;
  readonly draft: boolean | undefined;
  readonly branch: string;
  readonly title: string;
  readonly author: string;
  readonly 'github-url': string | undefined;
  readonly 'gitlab-url': string | undefined;
  readonly json: boolean | undefined;
}

/** Longest that a service may keep a run waiting. */
const LONGEST_WAIT = 15 * 60_000;
const ATTEMPTS = 5;

export const publishCommand: Command<PublishArgs> = {
  command: 'publish <paths..>',
  describe: 'Open a pull or merge request in every repository that was migrated',
  builder: describeArguments,
  run: runPublish,
};

function describeArguments(yargs: Argv): Argv<PublishArgs> {
  const text = { type: 'string', requiresArg: true, coerce: takeLast } as const;
  return yargs
    .positional('paths', {
      describe: 'Folder that batch merge wrote, or folders that batch run wrote',
      type: 'string',
      array: true,
      demandOption: true,
    })
    .option('dry-run', { describe: 'Change nothing anywhere, show every call', type: 'boolean' })
    .option('only', { describe: 'Only the repositories of these ids', type: 'string', array: true })
    .option('limit', {
      describe: 'Stop after writing to so many repositories',
      type: 'number',
      requiresArg: true,
    })
    .option('pause', { describe: 'Seconds after each', type: 'number', default: 2, requiresArg: true })
    .option('partial', { describe: 'Also what is done except for files that failed', type: 'boolean' })
    .option('draft', { describe: 'Open the requests as drafts', type: 'boolean' })
    .option('branch', { ...text, describe: 'Branch to push', default: BRANCH })
    .option('title', {
      ...text,
      describe: 'Title of the requests',
      default: TITLE,
    })
    .option('author', {
      ...text,
      describe: 'Author of the commits',
      default: 'ims-codemod <ims-codemod@noreply.invalid>',
    })
    .option('github-url', { ...text, describe: 'API of GitHub Enterprise: https://HOST/api/v3' })
    .option('gitlab-url', { ...text, describe: 'API of GitLab, if not gitlab.com: https://HOST/api/v4' })
    .option('json', { describe: 'Print one JSON document', type: 'boolean' })
    .example('$0 batch publish merged --dry-run', 'see every call first')
    .example('$0 batch publish merged --only acme.shop', 'a pilot')
    .example('$0 batch publish merged --limit 20', 'a wave; the same command goes on with the next one')
    .epilogue(
      'The only step that needs credentials: GITHUB_TOKEN and GITLAB_TOKEN, which may push and open requests. They are ' +
        'sent to the API of the service and its git over https, nowhere else.\n' +
        'Commit and branch are the same each time, an open request is brought up to date, and what was closed stays ' +
        'closed: running it again publishes nothing twice. A repository whose branch has moved since the plan is left.',
    ) as unknown as Argv<PublishArgs>;
}

async function runPublish(args: PublishArgs, context: CommandContext): Promise<ExitCode> {
  const { output, signal, root } = context;
  const { readCandidates } = await import('../../../lib/batch/publish/readCandidates.js');
  const { publishAll } = await import('../../../lib/batch/publish/publishAll.js');
  const { createPublishContext } = await import('../../../lib/batch/publish/createPublishContext.js');

  const found = readCandidates(args.paths.map((folder) => resolve(root, folder)));
  const candidates = select(found, args.only);
  const dryRun = choosesDryRun(args['dry-run'], output);
  const publishing = createPublishContext({
    options: {
      branch: checkBranch(args.branch),
      title: args.title,
      author: parseAuthor(args.author),
      draft: args.draft === true,
      partial: args.partial === true,
      dryRun,
      limit: checkNumber('limit', args.limit ?? Infinity),
      pause: checkNumber('pause', args.pause) * 1000,
    },
    urls: { github: args['github-url'], gitlab: args['gitlab-url'] },
    environment: process.env,
    signal,
    attempts: ATTEMPTS,
    longestWait: LONGEST_WAIT,
    show: (call) => {
      output.note(`would  ${call}`);
    },
    onWait: (milliseconds, why) => {
      output.note(`Waiting ${String(Math.ceil(milliseconds / 1000))} s. ${why}`);
    },
  });
  const publications = await publishAll(candidates, publishing, (publication) => {
    if (!args.json) output.result(formatPublication(publication));
  });
  if (args.json) output.result(toDocument(publications, dryRun));
  const left = candidates.length - publications.length;
  output.note(formatSummary(publications, dryRun, left));
  return chooseExitCode(publications, signal.aborted);
}

/** `--dry-run`, or the environment asks for it, which is told. */
function choosesDryRun(option: boolean | undefined, output: Output): boolean {
  const asked = findDryRun(process.env);
  if (asked !== undefined) output.note(`${asked}: this is a dry run, nothing is published.`);
  return option === true || asked !== undefined;
}

function select(candidates: readonly Candidate[], only: readonly string[] | undefined): readonly Candidate[] {
  if (only === undefined) return candidates;
  const wanted = new Set(only);
  const selected = candidates.filter(({ result }) => wanted.delete(result.repository.id));
  const [unknown] = wanted;
  if (unknown === undefined) return selected;
  throw new UserError(
    `There is no result for ${unknown}.`,
    EXIT.USAGE,
    '--only takes ids, as the results have them.',
  );
}

function checkNumber(name: string, value: number): number {
  if (value >= 0) return value;
  throw new UserError(`--${name} takes a number from 0.`, EXIT.USAGE);
}

/** Of what git allows in the name of a branch, what needs no second look. */
function checkBranch(name: string): string {
  if (/^\w[\w.+-]*(?:\/[\w+-][\w.+-]*)*$/.test(name) && !/\.\.|\.lock(?:\/|$)|\.$/.test(name)) return name;
  throw new UserError(
    `Not a name for a branch: ${name}.`,
    EXIT.USAGE,
    'Letters, digits, dots, dashes and slashes.',
  );
}

function parseAuthor(text: string): Identity {
  const { name, email } = /^(?<name>[^<>]*[^<>\s])\s*<(?<email>[^<>\s]+)>$/.exec(text)?.groups ?? {};
  if (name !== undefined && email !== undefined) return { name, email };
  throw new UserError(
    `Not an author: ${text}.`,
    EXIT.USAGE,
    "Example: --author 'Platform Team <platform@example.com>'",
  );
}

function chooseExitCode(publications: readonly Publication[], interrupted: boolean): ExitCode {
  if (interrupted) return EXIT.INTERRUPTED;
  const has = (wanted: Publication['outcome']) => publications.some(({ outcome }) => outcome === wanted);
  if (has('failed')) return EXIT.SOME_FAILED;
  return has('retry') ? EXIT.TRANSIENT : EXIT.DONE;
}
