import { TOOL } from '../../tool';
import type { Fetch } from './createPatientFetch';
import { describeListed } from './describeListed';
import { findReasonToSkip } from './findReasonToSkip';
import type { PlannedRepository } from '../types';
import type { ChangeRequest, HostClient } from './client';

const PER_PAGE = 100;

/** What of GitLab's answer matters. */
interface MergeRequest {
  readonly iid: number;
  readonly web_url: string;
  readonly state: string;
  readonly sha?: string;
  readonly description?: string | null;
}

/** What the client hands over for one call. */
interface RequestOptions {
  readonly prefixUrl?: string;
  readonly searchParams?: string | Record<string, unknown>;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/**
 * Opens the API of GitLab.
 *
 * @param apiUrl root of the API, ends in `/api/v4`
 * @param token none sees what is public
 */
export async function connectGitLab(
  apiUrl: string,
  token: string | undefined,
  fetch: Fetch,
): Promise<HostClient> {
  const [{ Groups, MergeRequests }, { createRequesterFn }] = await Promise.all([
    import('@gitbeaker/rest'),
    import('@gitbeaker/requester-utils'),
  ]);
  // The client's own way of trying again does not wait for as long as it is told to.
  const requesterFn = createRequesterFn(
    (_, options) => Promise.resolve(options),
    (endpoint, options) => request(fetch, endpoint, (options ?? {}) as RequestOptions),
  );
  const options = { host: apiUrl.replace(/\/api\/v4$/, ''), token: token ?? '', requesterFn };
  const groups = new Groups(options);
  const mergeRequests = new MergeRequests(options);
  return {
    listRepositories: async (group) => {
      const found = await groups.allProjects(group, {
        includeSubgroups: true,
        withShared: false,
        orderBy: 'path',
        sort: 'asc',
        perPage: PER_PAGE,
      });
      return found.map((project) => toPlanned(project, apiUrl));
    },
    findRequests: async (projectId, sourceBranch) => {
      const query = {
        projectId,
        sourceBranch,
        orderBy: 'created_at',
        sort: 'desc',
        perPage: PER_PAGE,
      } as const;
      const found = await mergeRequests.all(query);
      return found
        .filter(({ source_project_id, target_project_id }) => source_project_id === target_project_id)
        .map((found) => toChangeRequest(found));
    },
    createRequest: async (project, { branch, base, title, body, draft }) => {
      const name = draft ? `Draft: ${title}` : title;
      const details = { description: body, removeSourceBranch: true };
      return toChangeRequest(await mergeRequests.create(project, branch, base, name, details));
    },
    updateBody: async (project, iid, description) =>
      toChangeRequest(await mergeRequests.edit(project, iid, { description })),
  };
}

function toPlanned(project: Readonly<Record<string, unknown>>, apiUrl: string): PlannedRepository {
  const { path_with_namespace: name, http_url_to_repo: url, default_branch: branch } = project;
  const skip = findReasonToSkip({
    archived: project['archived'] === true,
    fork: Boolean(project['forked_from_project']),
    mirror: project['mirror'] === true,
    empty: project['empty_repo'] === true,
  });
  // A repository without a commit has no branch, whatever the types say.
  const main = typeof branch === 'string' ? branch : undefined;
  return describeListed({ kind: 'gitlab', apiUrl, project: String(name) }, String(url), main, skip);
}

async function request(fetch: Fetch, endpoint: string, options: RequestOptions) {
  const { prefixUrl = '', searchParams = '', method = 'GET', headers = {}, body } = options;
  const url = new URL(endpoint, prefixUrl.endsWith('/') ? prefixUrl : `${prefixUrl}/`);
  url.search = String(searchParams);
  const { 'private-token': token, ...others } = headers;
  const response = await fetch(url.href, {
    method,
    headers: {
      ...others,
      ...(token && { 'private-token': token }),
      'user-agent': `${TOOL.name}/${TOOL.version}`,
    },
    ...(typeof body === 'string' && { body }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  return { body: answer, headers: Object.fromEntries(response.headers), status: response.status };
}

function toChangeRequest({ iid, web_url: url, state, sha, description }: MergeRequest): ChangeRequest {
  return {
    number: iid,
    url,
    state: state === 'opened' || state === 'locked' ? 'open' : state === 'merged' ? 'merged' : 'closed',
    commit: sha ?? '',
    body: description ?? '',
  };
}
