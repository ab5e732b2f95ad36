import { pageOf, type Answer, type Call, type HostState, type KeptRequest } from './fakeHost';

/** The part of GitHub's API that a batch uses. */
export function answerGitHub(host: HostState, call: Call): Answer {
  const { authorization } = call.headers;
  if (authorization !== undefined && authorization !== `token ${host.token}`)
    return { status: 401, body: { message: 'Bad credentials' } };
  const path = call.path.split('?')[0] ?? '';
  if (/^\/orgs\/acme\/repos$/.test(path)) return pageOf(host.listed, call, host.url);
  const [, project = '', number] = /^\/repos\/([^/]+\/[^/]+)\/pulls(?:\/(\d+))?$/.exec(path) ?? [];
  if (project === '') return { status: 404, body: { message: 'Not Found' } };
  if (authorization === undefined) return { status: 404, body: { message: 'Not Found' } };
  if (call.method === 'POST') return create(host, project, call);
  if (call.method === 'PATCH') return update(host, project, Number(number), call);
  // As GitHub does with `head`: the owner of the branch, a colon, the branch.
  const [owner, branch] = (call.query.get('head') ?? '').split(':');
  const found = host.requests.filter((request) => {
    const from = request.fork ?? request.project;
    return request.project === project && request.branch === branch && from.startsWith(`${String(owner)}/`);
  });
  return pageOf(
    found.reverse().map((request) => render(host, request)),
    call,
    host.url,
  );
}

function create(host: HostState, project: string, { body }: Call): Answer {
  const request: KeptRequest = {
    number: host.requests.length + 1,
    project,
    branch: String(body['head']),
    base: String(body['base']),
    title: String(body['title']),
    draft: body['draft'] === true,
    body: String(body['body']),
    state: 'open',
  };
  host.requests.push(request);
  return { status: 201, body: render(host, request) };
}

function update(host: HostState, project: string, number: number, { body }: Call): Answer {
  const request = host.requests.find((kept) => kept.project === project && kept.number === number);
  if (request === undefined) return { status: 404, body: { message: 'Not Found' } };
  request.body = String(body['body']);
  return { status: 200, body: render(host, request) };
}

function render(host: HostState, request: KeptRequest) {
  const { number, project, branch, state, body, commit, fork } = request;
  return {
    number,
    html_url: `https://github.test/${project}/pull/${String(number)}`,
    state: state === 'open' ? 'open' : 'closed',
    merged_at: state === 'merged' ? '2026-01-01T00:00:00Z' : null,
    body,
    head: { ref: branch, sha: commit ?? host.headOf(project, branch), repo: { full_name: fork ?? project } },
  };
}
