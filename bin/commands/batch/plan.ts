import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Argv } from 'yargs';
import type { HostSelection } from '../../../lib/batch/hosts/types';
import { readLocations, splitList, type LocationList } from '../../../lib/batch/plan/readLocations';
import type { PlannedBatch } from '../../../lib/batch/plan/planRepositories';
import { EXIT, type ExitCode } from '../../../lib/exitCodes';
import { UserError } from '../../../lib/UserError';
import type { PathArgs } from '../paths';
import { takeLast } from '../takeLast';
import type { Command, CommandContext } from '../types';

interface PlanArgs extends PathArgs {
  readonly repos: string | undefined;
  readonly 'github-org': string | undefined;
  readonly 'github-url': string | undefined;
  readonly 'gitlab-group': string | undefined;
  readonly 'gitlab-url': string | undefined;
  readonly out: string | undefined;
}

export const planCommand: Command<PlanArgs> = {
  command: 'plan [paths..]',
  describe: 'List repositories, each pinned to its commit, in a plan file',
  builder: describeArguments,
  run: runPlan,
};

function describeArguments(yargs: Argv): Argv<PlanArgs> {
  const text = { type: 'string', requiresArg: true, coerce: takeLast } as const;
  return yargs
    .positional('paths', {
      describe: 'Folders and git URLs',
      type: 'string',
      array: true,
      default: [] as string[],
    })
    .option('repos', { ...text, describe: 'File that lists folders and git URLs, one a line; - reads stdin' })
    .option('github-org', { ...text, describe: 'All repositories of a GitHub organisation' })
    .option('github-url', { ...text, describe: 'Its API, for GitHub Enterprise: https://HOST/api/v3' })
    .option('gitlab-group', { ...text, describe: 'All repositories of a GitLab group and its subgroups' })
    .option('gitlab-url', { ...text, describe: 'Its API, if it is not gitlab.com: https://HOST/api/v4' })
    .option('out', { ...text, describe: 'Where the plan is written', default: 'plan.jsonl' })
    .example('$0 batch plan ~/code/*', 'folders; of a git repository the current commit is taken')
    .example('$0 batch plan https://github.com/acme/shop git@github.com:acme/blog.git', 'git URLs')
    .example('gh repo list acme --json url -q ".[].url" | $0 batch plan --repos -', 'what another tool lists')
    .epilogue(
      'Credentials stay out of the plan: git takes them from a credential helper or from ssh.\n' +
        'An empty repository is in the plan with a note; one that does not answer is too, and is tried again by the run.',
    );
}

async function runPlan(args: PlanArgs, { root, output, signal }: CommandContext): Promise<ExitCode> {
  const { planRepositories } = await import('../../../lib/batch/plan/planRepositories.js');
  const { formatPlan } = await import('../../../lib/batch/plan/formatPlan.js');
  const { openLister } = await import('../../../lib/batch/hosts/openLister.js');

  const selections = selectHosts(args);
  if (selections.length === 0 && args.repos === undefined && args.paths.length === 0) {
    const hint = 'Give folders or git URLs, or --repos, --github-org, --gitlab-group. See batch plan --help.';
    throw new UserError('There is nothing to plan.', EXIT.USAGE, hint);
  }
  const listers = selections.map((selection) => openLister(selection, signal));
  const sources = readLocations(gatherLists(args, root));
  const batch = await planRepositories({ sources, listers, signal });
  const file = resolve(root, args.out ?? 'plan.jsonl');
  try {
    writeFileSync(file, formatPlan(batch.repositories));
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new UserError(`The plan cannot be written to ${file} (${code}).`, EXIT.PRECONDITION);
  }
  output.note(describePlan(batch, args.out ?? file));
  return batch.unpinned.length > 0 ? EXIT.TRANSIENT : EXIT.DONE;
}

function selectHosts(args: PlanArgs): HostSelection[] {
  const select = (kind: HostSelection['kind'], name?: string, url?: string): HostSelection[] => {
    if (name === undefined) return [];
    return [{ kind, name, ...(url !== undefined && { apiUrl: url.replace(/\/+$/, '') }) }];
  };
  return [
    ...select('github', args['github-org'], args['github-url']),
    ...select('gitlab', args['gitlab-group'], args['gitlab-url']),
  ];
}

/** What is named on the command line is relative to the current folder, what a file names to that file. */
function gatherLists({ paths, repos }: PlanArgs, root: string): LocationList[] {
  const named = { locations: paths, base: root };
  if (repos === undefined) return [named];
  if (repos === '-') return [named, { locations: splitList(readFileSync(0, 'utf8')), base: root }];
  const file = resolve(root, repos);
  try {
    return [named, { locations: splitList(readFileSync(file, 'utf8')), base: dirname(file) }];
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new UserError(`The list ${repos} cannot be read (${code}).`, EXIT.PRECONDITION);
  }
}

function describePlan({ repositories, unpinned }: PlannedBatch, file: string): string {
  const empty = repositories.filter(({ skip }) => skip !== undefined).length;
  const lines = [
    `${file}: ${String(repositories.length)} repositories${empty > 0 ? `, ${String(empty)} of them empty` : ''}.`,
  ];
  if (unpinned.length > 0) {
    lines.push('Without a commit, because git could not tell it:');
    lines.push(...unpinned.map(({ id, reason }) => `  ${id}  ${reason.replaceAll('\n', ' ')}`));
    lines.push('Plan again when they answer; a run tries them once more, and reports what it cannot get.');
  } else lines.push(`Next: ims-codemod batch run --plan ${file} --out out`);
  return lines.join('\n');
}
