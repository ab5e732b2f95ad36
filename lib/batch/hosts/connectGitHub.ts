import { TOOL } from '../../tool';
import type { Fetch } from './createPatientFetch';
import { describeListed } from './describeListed';
import { findReasonToSkip } from './findReasonToSkip';
import { HostError } from './HostError';
import type { PlannedRepository } from '../types';
import type { ChangeRequest, HostClient } from './client';

const PER_PAGE = 100;
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** What of GitHub's answers matters. */
interface Repository {
  readonly full_name: string;
  readonly clone_url?: string;
  readonly default_branch?: string;
  readonly archived?: boolean;
  readonly disabled?: boolean;
  readonly fork: boolean;
  readonly mirror_url?: string | null;
}

interface PullRequest {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly merged_at?: string | null;
  readonly body?: string | null;
  readonly head: {
    readonly ref?: string;
    readonly sha?: string;
    readonly repo?: { readonly full_name: string } | null;
  };
}

/**
 * Opens the API of GitHub.
 *
 * @param apiUrl root of the API
 * @param token none sees what is public
 */
export async function connectGitHub(
  apiUrl: string,
  token: string | undefined,
  fetch: Fetch,
): Promise<HostClient> {
  const { Octokit } = await import('@octokit/rest');
  const { paginate, rest } = new Octokit({
    ...(token !== undefined && { auth: token }),
    baseUrl: apiUrl,
    userAgent: `${TOOL.name}/${TOOL.version}`,
    request: { fetch },
    log: SILENT,
  });
  return {
    listRepositories: async (owner) => {
      const query = { sort: 'full_name', per_page: PER_PAGE } as const;
      const found = await call(paginate(rest.repos.listForOrg, { org: owner, ...query })).catch(
        (error: unknown) => {
          if (!(error instanceof HostError && error.status === 404)) throw error;
          return call(paginate(rest.repos.listForUser, { username: owner, ...query }));
        },
      );
      return found.map((repository) => toPlanned(repository, apiUrl));
    },
    findRequests: async (project, branch) => {
      const { owner, repo } = split(project);
      const head = `${owner}:${branch}`;
      const { data } = await call(
        rest.pulls.list({
          owner,
          repo,
          head,
          state: 'all',
          sort: 'created',
          direction: 'desc',
          per_page: PER_PAGE,
        }),
      );
      // A filter that GitHub does not understand is a filter that lets everything through.
      return data.filter((pull) => isFrom(pull, project, branch)).map(toChangeRequest);
    },
    createRequest: async (project, { branch, ...draft }) =>
      toChangeRequest((await call(rest.pulls.create({ ...split(project), ...draft, head: branch }))).data),
    updateBody: async (project, number, body) => {
      const change = { ...split(project), pull_number: number, body };
      return toChangeRequest((await call(rest.pulls.update(change))).data);
    },
  };
}

function toPlanned(repository: Repository, apiUrl: string): PlannedRepository {
  const { full_name: project, clone_url: url = '', default_branch: branch, archived, disabled } = repository;
  const skip = findReasonToSkip({
    archived: archived === true,
    disabled: disabled === true,
    fork: repository.fork,
    mirror: Boolean(repository.mirror_url),
  });
  return describeListed({ kind: 'github', apiUrl, project }, url, branch, skip);
}

/** The client wraps what our `fetch` throws. */
async function call<Answer>(request: Promise<Answer>): Promise<Answer> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof HostError) throw error.cause;
    throw error;
  }
}

function split(project: string): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = project.split('/');
  return { owner, repo };
}

function isFrom({ head }: PullRequest, project: string, branch: string): boolean {
  return head.ref === branch && head.repo?.full_name.toLowerCase() === project.toLowerCase();
}

function toChangeRequest({
  number,
  html_url: url,
  state,
  merged_at,
  body,
  head,
}: PullRequest): ChangeRequest {
  return {
    number,
    url,
    state: state === 'open' ? 'open' : merged_at ? 'merged' : 'closed',
    commit: head.sha ?? '',
    body: body ?? '',
  };
}

function ignore(): void {
  // What the client has to say is said by us, in other words.
}
