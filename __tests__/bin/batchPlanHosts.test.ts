import fs from 'node:fs';
import { join } from 'node:path';
import type { PlannedRepository } from '../../lib/batch/types';
import { EXIT } from '../../lib/exitCodes';
import { headOf, makeRun } from '../support/hosts/batchOutput';
import { startFakeHost, type FakeHost, type Listed } from '../support/hosts/fakeHost';
import { JWT_FLOW } from '../support/jwtFlow';
import { requireFreshBuild, runCli, type CliResult } from '../support/runCli';
import { git, makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

const hosts: FakeHost[] = [];

beforeAll(requireFreshBuild);
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(removeTrees);

const SERVICES = {
  github: { ask: ['--github-org', 'acme', '--github-url'], owner: 'acme', token: 'GITHUB_TOKEN' },
  gitlab: { ask: ['--gitlab-group', 'acme/web', '--gitlab-url'], owner: 'acme/web', token: 'GITLAB_TOKEN' },
} as const;

type Kind = keyof typeof SERVICES;

/** A repository in the words of both services. */
function listed(kind: Kind, name: string, url: string, traits: Listed = {}): Listed {
  const full = `${SERVICES[kind].owner}/${name}`;
  return {
    full_name: full,
    path_with_namespace: full,
    clone_url: url,
    http_url_to_repo: url,
    default_branch: 'main',
    archived: false,
    fork: false,
    ...traits,
  };
}

async function start(kind: Kind): Promise<FakeHost> {
  const host = await startFakeHost(kind);
  hosts.push(host);
  return host;
}

async function plan(kind: Kind, host: FakeHost, withToken = true) {
  const folder = makeTree({});
  const { ask, token } = SERVICES[kind];
  const result = await runCli(folder, ['batch', 'plan', ...ask, `${host.url}/`], {
    env: { GITHUB_TOKEN: '', GITLAB_TOKEN: '', [token]: withToken ? host.token : '' },
  });
  return { ...result, repositories: read(folder, result) };
}

function read(folder: string, { code }: CliResult): PlannedRepository[] {
  if (code !== EXIT.DONE) return [];
  const lines = fs.readFileSync(join(folder, 'plan.jsonl'), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => JSON.parse(line) as PlannedRepository);
}

describe.each(['github', 'gitlab'] as const)('%s', (kind) => {
  const { owner } = SERVICES[kind];

  it('lists all there is over several pages, and says why some of it is left', async () => {
    const host = await start(kind);
    const { remote, commit } = makeRun('shop');
    const old = Array.from({ length: 230 }, (_, index) => `old-${String(index)}`);
    host.listed = [
      listed(kind, 'shop', `file://${remote}`),
      ...old.map((name) => listed(kind, name, `file:///srv/${name}.git`, { archived: true })),
      listed(kind, 'fork', 'file:///srv/fork.git', { fork: true, forked_from_project: { id: 7 } }),
      listed(kind, 'mirror', 'file:///srv/mirror.git', { mirror: true, mirror_url: 'https://else.test/x' }),
    ];
    host.faults.push(
      { on: ({ query }) => query.get('page') === '2', status: 503 },
      { on: ({ query }) => query.get('page') === '3', status: 429, headers: { 'retry-after': '0' } },
    );
    const { code, repositories, stderr } = await plan(kind, host);
    expect(stderr).toContain('233 repositories');
    expect(code).toBe(EXIT.DONE);
    const projects = repositories.map((repository) => repository.host?.project);
    expect(projects.sort()).toEqual(
      [...old, 'fork', 'mirror', 'shop'].map((name) => `${owner}/${name}`).sort(),
    );
    const find = (name: string) =>
      repositories.find((repository) => repository.host?.project === `${owner}/${name}`);
    expect(find('shop')).toEqual({
      id: expect.any(String) as string,
      source: { kind: 'git', url: `file://${remote}` },
      branch: 'main',
      commit,
      host: { kind, apiUrl: host.url, project: `${owner}/shop` },
    });
    expect(find('old-7')?.skip).toBe('archived: nobody can push to it');
    expect(find('fork')?.skip).toMatch(/^a fork: /);
    expect(find('mirror')?.skip).toMatch(/^a mirror: /);
    expect(host.calls.every(({ headers }) => JSON.stringify(headers).includes(host.token))).toBe(true);
    expect(JSON.stringify(repositories)).not.toContain(host.token);
  });

  it('goes all the way from the list to one request in each repository with a flow', async () => {
    const remotes = new Map<string, string>();
    const host = await startFakeHost(kind, (project, branch) => headOf(remotes.get(project) ?? '', branch));
    hosts.push(host);
    const root = makeTree({});
    const contents = { one: JWT_FLOW, two: JWT_FLOW, none: 'export {};\n' };
    for (const [name, text] of Object.entries(contents)) {
      const remote = join(root, `${name}.git`);
      git(root, 'clone', '--quiet', '--bare', makeRepository({ 'src/auth.js': text }), remote);
      remotes.set(`${owner}/${name}`, remote);
    }
    host.listed = Object.keys(contents).map((name) =>
      listed(kind, name, `file://${String(remotes.get(`${owner}/${name}`))}`),
    );
    const { ask, token } = SERVICES[kind];
    const url = [kind === 'github' ? '--github-url' : '--gitlab-url', host.url];
    const steps: readonly (readonly string[])[] = [
      ['plan', ...ask, host.url],
      ['run', '--shard', '1/2'],
      ['run', '--shard', '2/2'],
      ['merge', 'out'],
      ['publish', 'merged', ...url, '--pause', '0'],
      ['publish', 'out', ...url, '--pause', '0'],
    ];
    const ends: CliResult[] = [];
    for (const step of steps) {
      // Only the first and the last step see a token.
      const needsToken = step[0] === 'plan' || step[0] === 'publish';
      const env = { GITHUB_TOKEN: '', GITLAB_TOKEN: '', [token]: needsToken ? host.token : '' };
      ends.push(await runCli(root, ['batch', ...step], { env }));
    }
    expect(ends.map(({ code }) => code)).toEqual(steps.map(() => EXIT.DONE));
    expect(ends.at(-2)?.stderr).toContain('3 repositories: 2 opened, 1 skipped.');
    expect(ends.at(-1)?.stderr).toContain('3 repositories: 2 unchanged, 1 skipped.');
    expect(host.requests.map(({ project }) => project)).toEqual([`${owner}/one`, `${owner}/two`]);
    expect(host.requests[0]?.body).toContain('`src/auth.js`');
    expect(host.writes()).toHaveLength(2);
    const migrated = git(
      remotes.get(`${owner}/one`) ?? '',
      'show',
      'ims-codemod/oauth-server-to-server:src/auth.js',
    );
    expect(migrated).toContain('/ims/token/v3');
    const files = fs
      .readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:jsonl?|md)$/.test(file));
    expect(files.filter((file) => fs.readFileSync(join(root, file), 'utf8').includes(host.token))).toEqual(
      [],
    );
  });

  it('works without a token for what is public, and says what is wrong otherwise', async () => {
    const host = await start(kind);
    host.listed = [listed(kind, 'gone', 'file:///srv/gone.git', { archived: true })];
    expect((await plan(kind, host, false)).repositories).toHaveLength(1);

    host.faults.push(...[1, 2].map(() => ({ on: () => true, status: 404, body: { message: 'Not Found' } })));
    const missing = await plan(kind, host, false);
    expect(missing.stderr).toMatch(/does not list the repositories of acme.*404: Not Found/);
    expect(missing.stderr).toContain(`needs a token in ${SERVICES[kind].token}`);
    expect(missing.code).toBe(EXIT.PRECONDITION);

    host.faults.splice(0);
    host.faults.push({ on: () => true, status: 429, headers: { 'retry-after': '100000' } });
    const busy = await plan(kind, host);
    expect(busy.stderr).toContain('Try again later. Nothing was planned.');
    expect(busy.code).toBe(EXIT.TRANSIENT);
  });

  it('does not follow where it is sent: a token stays with the service', async () => {
    const [host, other] = [await start(kind), await start(kind)];
    host.faults.push({ on: () => true, status: 301, headers: { location: `${other.url}/x` } });
    const { code, stderr } = await plan(kind, host);
    expect(stderr).toContain('it is elsewhere now');
    expect(other.calls).toEqual([]);
    expect(code).toBe(EXIT.PRECONDITION);
  });
});
