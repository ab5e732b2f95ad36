import { pageOf, type Answer, type Call, type HostState, type KeptRequest } from './fakeHost';

const STATES = { open: 'opened', closed: 'closed', merged: 'merged' };

/** The part of GitLab's API that a batch uses. */
export function answerGitLab(host: HostState, call: Call): Answer {
  const token = call.headers['private-token'];
  if (token !== undefined && token !== host.token)
    return { status: 401, body: { message: '401 Unauthorized' } };
  const path = (call.path.split('?')[0] ?? '').replace('/api/v4', '');
  if (/^\/groups\/acme\/web\/projects$/.test(path)) return pageOf(host.listed, call, host.url);
  const [, project = '', number] = /^\/projects\/(.+)\/merge_requests(?:\/(\d+))?$/.exec(path) ?? [];
  if (project === '' || token === undefined)
    return { status: 404, body: { message: '404 Project Not Found' } };
  if (call.method === 'POST') return create(host, project, call);
  if (call.method === 'PUT') return update(host, project, Number(number), call);
  const branch = call.query.get('source_branch');
  const found = host.requests.filter((request) => request.project === project && request.branch === branch);
  return pageOf(
    found.reverse().map((request) => render(host, request)),
    call,
    host.url,
  );
}

function create(host: HostState, project: string, { body }: Call): Answer {
  const title = String(body['title']);
  const request: KeptRequest = {
    number: host.requests.length + 1,
    project,
    branch: String(body['source_branch']),
    base: String(body['target_branch']),
    title,
    draft: title.startsWith('Draft: '),
    body: String(body['description']),
    state: 'open',
  };
  host.requests.push(request);
  return { status: 201, body: render(host, request) };
}

function update(host: HostState, project: string, number: number, { body }: Call): Answer {
  const request = host.requests.find((kept) => kept.project === project && kept.number === number);
  if (request === undefined) return { status: 404, body: { message: '404 Not found' } };
  request.body = String(body['description']);
  return { status: 200, body: render(host, request) };
}

function render(host: HostState, { number, project, branch, state, body, commit, fork }: KeptRequest) {
  return {
    iid: number,
    web_url: `https://gitlab.test/${project}/-/merge_requests/${String(number)}`,
    state: STATES[state],
    sha: commit ?? host.headOf(project, branch),
    source_project_id: fork === undefined ? 1 : 2,
    target_project_id: 1,
    // GitLab drops blanks at the end.
    description: body.trimEnd(),
  };
}
