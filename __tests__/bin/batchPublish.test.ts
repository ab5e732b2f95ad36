import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT } from '../../lib/exitCodes';
import { headOf, makeOutput, makeRun, type RunRepository } from '../support/hosts/batchOutput';
import { startFakeHost, type FakeHost } from '../support/hosts/fakeHost';
import { serveGit } from '../support/hosts/serveGit';
import { requireFreshBuild, runCli, type CliResult } from '../support/runCli';
import { git, makeTree, removeTrees } from '../support/temporaryTree';

const BRANCH = 'ims-codemod/oauth-server-to-server';
const hosts: FakeHost[] = [];

beforeAll(requireFreshBuild);
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(removeTrees);

/** A service, and repositories of it, named after their projects. */
async function makeHosted(
  kind: 'github' | 'gitlab',
  projects: readonly string[],
): Promise<{ host: FakeHost; runs: RunRepository[] }> {
  const remotes = new Map<string, string>();
  const host = await startFakeHost(kind, (project, branch) => headOf(remotes.get(project) ?? '', branch));
  hosts.push(host);
  const runs = projects.map((project) => {
    const run = makeRun(project.replaceAll('/', '.'), { host: { kind, apiUrl: host.url, project } });
    remotes.set(project, run.remote);
    return run;
  });
  return { host, runs };
}

function environmentOf(used: readonly FakeHost[]): Record<string, string> {
  const pairs = used.map(({ url, token }): Record<string, string> =>
    url.endsWith('/api/v4')
      ? { GITLAB_TOKEN: token, CI_API_V4_URL: url }
      : { GITHUB_TOKEN: token, GITHUB_API_URL: url },
  );
  return Object.assign({ GITHUB_TOKEN: '', GITLAB_TOKEN: '' }, ...pairs) as Record<string, string>;
}

function publish(output: string, used: readonly FakeHost[], ...args: string[]): Promise<CliResult> {
  return runCli(output, ['batch', 'publish', output, '--pause', '0', ...args], { env: environmentOf(used) });
}

function outcomes({ stdout }: CliResult): Record<string, string> {
  const lines = stdout.split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => line.split(/ {2,}/).slice(0, 2).reverse() as [string, string]),
  );
}

it.each(['github', 'gitlab'] as const)('opens one request in each repository of %s, once', async (kind) => {
  const { host, runs } = await makeHosted(kind, ['acme/shop', 'acme/web']);
  const output = makeOutput(runs);

  const first = await publish(output, [host]);
  expect(first.stderr).toContain('2 repositories: 2 opened.');
  expect(outcomes(first)).toEqual({ 'acme.shop': 'opened', 'acme.web': 'opened' });
  expect(first.code).toBe(EXIT.DONE);
  expect(host.requests).toMatchObject([
    { project: 'acme/shop', branch: BRANCH, base: 'main', state: 'open', draft: false },
    { project: 'acme/web', branch: BRANCH, base: 'main', state: 'open', draft: false },
  ]);
  expect(host.requests[0]?.body).toContain('# acme.shop');
  expect(host.requests[1]?.body).toMatch(/One file was migrated\.[^]*# Rollout[^]*- \[ \] .*Drop the key/);

  for (const { remote, commit } of runs) {
    expect(git(remote, 'rev-parse', `${BRANCH}^`).trim()).toBe(commit);
    expect(git(remote, 'show', `${BRANCH}:auth.js`)).toContain('/ims/token/v3');
    expect(git(remote, 'show', `${BRANCH}:other.txt`)).toBe('kept\r\n');
    expect(git(remote, 'show', '--no-patch', '--format=%an %ce', BRANCH).trim()).toBe(
      'ims-codemod ims-codemod@noreply.invalid',
    );
  }

  const calls = host.writes().length;
  const second = await publish(output, [host]);
  expect(outcomes(second)).toEqual({ 'acme.shop': 'unchanged', 'acme.web': 'unchanged' });
  expect(host.writes()).toHaveLength(calls);
  expect(host.requests).toHaveLength(2);
});

it('pushes to a plain remote where no service is known', async () => {
  const run = makeRun('plain');
  const output = makeOutput([run]);
  expect(outcomes(await publish(output, []))).toEqual({ plain: 'pushed' });
  expect(git(run.remote, 'show', `${BRANCH}:new.js`)).toBe('export {};\n');
  expect(outcomes(await publish(output, []))).toEqual({ plain: 'unchanged' });
});

it('a token is needed before anything is done, and is nowhere to be seen', async () => {
  const { host, runs } = await makeHosted('github', ['acme/shop']);
  const output = makeOutput([...runs, makeRun('aaa')]);
  const without = await runCli(output, ['batch', 'publish', output], {
    env: { GITHUB_TOKEN: '', GITHUB_API_URL: host.url },
  });
  expect(without.code).toBe(EXIT.PRECONDITION);
  expect(without.stderr).toContain('GITHUB_TOKEN is not set, but repositories to publish are on GitHub: 1.');
  expect(host.calls).toHaveLength(0);
  expect(without.stdout).toBe('');

  host.faults.push({ on: () => true, status: 422, body: { message: `no ${host.token}?` } });
  const failing = await publish(output, [host]);
  expect(failing.code).toBe(EXIT.SOME_FAILED);
  expect(`${failing.stdout}${failing.stderr}`).not.toContain(host.token);
});

describe.each(['github', 'gitlab'] as const)('when %s has troubles', (kind) => {
  const isWrite = ({ method }: { method: string }) => method === 'POST';
  const isRead = ({ method }: { method: string }) => method === 'GET';

  it('waits when it is told to, tries again after an outage, and opens nothing twice', async () => {
    const { host, runs } = await makeHosted(kind, ['acme/a', 'acme/b', 'acme/c', 'acme/d']);
    host.faults.push(
      { on: isRead, status: 502, headers: { 'retry-after': '0' } },
      { on: (call) => isRead(call) && call.path.includes('acme/b'), hangUp: true },
      { on: isWrite, status: 429, headers: { 'retry-after': '1' } },
      // Carried out, but the answer got lost.
      { on: isWrite, status: 504, late: true },
      { on: isWrite, status: 500 },
    );
    const result = await publish(makeOutput(runs), [host]);
    expect(result.stderr).toContain('4 repositories: 4 opened.');
    expect(host.faults).toHaveLength(0);
    expect(result.stderr).toMatch(/Waiting 1 s\. POST .* answered 429/);
    expect(host.requests.map(({ project }) => project)).toEqual(['acme/a', 'acme/b', 'acme/c', 'acme/d']);
    expect(result.code).toBe(EXIT.DONE);
  });

  it('stops asking when the wait would be too long, and goes on another time', async () => {
    const { host, runs } = await makeHosted(kind, ['acme/a', 'acme/b', 'acme/c']);
    const output = makeOutput(runs);
    host.faults.push({
      on: (call) => isWrite(call) && host.requests.length === 1,
      status: kind === 'github' ? 403 : 429,
      headers: { 'retry-after': '7200' },
    });
    const first = await publish(output, [host]);
    expect(outcomes(first)).toEqual({ 'acme.a': 'opened', 'acme.b': 'retry', 'acme.c': 'retry' });
    expect(first.code).toBe(EXIT.TRANSIENT);
    // The third repository did not cost a call.
    expect(host.calls.filter(({ path }) => path.includes('acme/c'))).toHaveLength(0);

    const second = await publish(output, [host]);
    expect(outcomes(second)).toEqual({ 'acme.a': 'unchanged', 'acme.b': 'opened', 'acme.c': 'opened' });
    expect(host.requests).toHaveLength(3);
  });

  it('killed between push and request, it goes on with the request', async () => {
    const { host, runs } = await makeHosted(kind, ['acme/a', 'acme/b']);
    const output = makeOutput(runs);
    let pid = 0;
    host.faults.push({ on: isWrite, stall: () => process.kill(pid, 'SIGKILL') });
    await runCli(output, ['batch', 'publish', output, '--pause', '0'], {
      env: environmentOf([host]),
      onStart: (started) => (pid = started),
    });
    const [a, b] = runs.map(({ remote }) => headOf(remote, BRANCH));
    expect([a, b]).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/), '']);

    const second = await publish(output, [host]);
    expect(outcomes(second)).toEqual({ 'acme.a': 'opened', 'acme.b': 'opened' });
    expect(headOf(runs[0]?.remote ?? '', BRANCH)).toBe(a);
    expect(host.requests).toHaveLength(2);
  });

  it("brings its own open request up to date, and neither a fork's nor what people did", async () => {
    const { host, runs } = await makeHosted(kind, ['acme/a']);
    const output = makeOutput(runs);
    host.requests.push({
      number: 1,
      project: 'acme/a',
      branch: BRANCH,
      base: 'main',
      title: 'of a fork',
      draft: false,
      body: 'mine',
      state: 'open',
      fork: 'acme/fork',
    });
    expect(outcomes(await publish(output, [host], '--draft'))).toEqual({ 'acme.a': 'opened' });
    expect(host.requests.at(-1)).toMatchObject({ number: 2, draft: true });
    const own = host.requests[1];
    if (own === undefined) throw new Error('no request');

    own.body = own.body.replace('migrated.', 'migrated. Thank you!');
    expect(outcomes(await publish(output, [host]))).toEqual({ 'acme.a': 'unchanged' });
    expect(own.body).toContain('Thank you!');

    const first = headOf(runs[0]?.remote ?? '', BRANCH);
    const patch = join(output, 'acme.a', 'changes.patch');
    fs.writeFileSync(
      patch,
      fs.readFileSync(patch, 'utf8').replace("+const url = '/ims", "+const link = '/ims"),
    );
    fs.writeFileSync(join(output, 'acme.a', 'summary.md'), 'Better.\n');
    expect(outcomes(await publish(output, [host]))).toEqual({ 'acme.a': 'updated' });
    expect(headOf(runs[0]?.remote ?? '', BRANCH)).not.toBe(first);
    expect(own.body).toContain('Better.');
    expect(host.requests.map(({ body }) => body === 'mine')).toEqual([true, false]);
  });

  it('what was closed stays closed', async () => {
    const { host, runs } = await makeHosted(kind, ['acme/a']);
    const output = makeOutput(runs);
    await publish(output, [host]);
    const [request] = host.requests;
    if (request === undefined) throw new Error('no request');
    request.state = 'closed';
    request.commit = headOf(runs[0]?.remote ?? '', BRANCH);
    git(runs[0]?.remote ?? '', 'update-ref', '-d', `refs/heads/${BRANCH}`);
    const second = await publish(output, [host]);
    expect(second.stdout).toMatch(/^skipped {4}acme\.a {2}the same change was closed before: https:/);
    expect(headOf(runs[0]?.remote ?? '', BRANCH)).toBe('');
    expect(second.code).toBe(EXIT.DONE);
  });

  it('a dry run shows every call and changes nothing, with a token and without', async () => {
    const { host, runs } = await makeHosted(kind, ['acme/a']);
    const output = makeOutput(runs);
    for (const used of [[host], []]) {
      const env = { ...environmentOf([host]), ...environmentOf(used) };
      const [args, more] =
        used.length === 0
          ? [['--dry-run'], { GITHUB_TOKEN: '', GITLAB_TOKEN: '' }]
          : [[], { XARGS_DRY_RUN: 'true' }];
      const result = await runCli(output, ['batch', 'publish', output, ...args], {
        env: { ...env, ...more },
      });
      expect(result.code).toBe(EXIT.DONE);
      const commands = result.stderr.split('\n').filter((line) => line.startsWith('would  '));
      expect(commands).toEqual([
        expect.stringMatching(/would {2}GET http:.*(?:pulls|merge_requests)\?/),
        expect.stringMatching(`would  git push --force-with-lease=refs/heads/${BRANCH}: file://`),
        expect.stringMatching(/would {2}GET http:/),
        expect.stringMatching(/would {2}POST http:.*(?:pulls|merge_requests) \{.*"title":"Move Adobe/),
      ]);
      expect(result.stderr).not.toContain(host.token);
      expect(result.stderr).toContain('this was a dry run');
    }
    expect(host.writes()).toEqual([]);
    expect(headOf(runs[0]?.remote ?? '', BRANCH)).toBe('');
  });
});

it.each([
  ['github', 'x-access-token'],
  ['gitlab', 'oauth2'],
] as const)('fetches from and pushes to %s over http with the token', async (kind, user) => {
  const { host, runs } = await makeHosted(kind, ['acme/a']);
  const [run] = runs;
  if (run === undefined) throw new Error('no run');
  const origin = new URL(host.url).origin;
  const source = { kind: 'git', url: `${origin}/acme.a.git` } as const;
  const output = makeOutput([
    { ...run, result: { ...run.result, repository: { ...run.result.repository, source } } },
  ]);

  host.git = serveGit(dirname(run.remote), `${user}:another token`);
  const refused = await publish(output, [host]);
  expect(refused.stdout).toMatch(/^failed {5}acme\.a {2}git ls-remote: fatal: .* \(it does not open with/);
  expect(refused.code).toBe(EXIT.SOME_FAILED);

  host.git = serveGit(dirname(run.remote), `${user}:${host.token}`);
  expect(outcomes(await publish(output, [host]))).toEqual({ 'acme.a': 'opened' });
  expect(git(run.remote, 'rev-parse', `${BRANCH}^`).trim()).toBe(run.commit);
});

it('leaves what has moved, what somebody else works on, and what the run did not finish', async () => {
  const runs = [
    makeRun('failed', { outcome: 'failed', reason: 'does not clone' }),
    makeRun('foreign'),
    makeRun('moved'),
    makeRun('nothing', { changed: 0 }),
    makeRun('partial', { outcome: 'partial' }),
    makeRun('secret', { redacted: true }),
    makeRun('skipped', { outcome: 'skipped', reason: 'the repository is empty' }),
    makeRun('stale'),
  ];
  const remoteOf = (id: string) => runs.find((run) => run.id === id)?.remote ?? '';
  const commitTo = (id: string, branch: string) => {
    const tree = git(remoteOf(id), 'rev-parse', 'main^{tree}').trim();
    const commit = git(remoteOf(id), 'commit-tree', tree, '-p', 'main', '-m', 'By a person').trim();
    git(remoteOf(id), 'update-ref', `refs/heads/${branch}`, commit);
    return commit;
  };
  commitTo('moved', 'main');
  const theirs = commitTo('foreign', BRANCH);
  const output = makeOutput(runs);
  const stale = join(output, 'stale', 'changes.patch');
  fs.writeFileSync(stale, fs.readFileSync(stale, 'utf8').replace('-const url', '-const uri'));

  const { stdout, stderr, code } = await publish(output, []);
  expect(stdout.trim().split('\n')).toEqual([
    'skipped    failed  its run failed: does not clone',
    'skipped    foreign  somebody else has committed to ims-codemod/oauth-server-to-server; merge, rename or delete it',
    'skipped    moved  main has moved since the plan: plan and run it again',
    'skipped    partial  1 of its files failed; --partial publishes the others',
    'failed     secret  it was not migrated by these rules: run it again, then publish',
    'skipped    skipped  the repository is empty',
    'failed     stale  git apply: error: patch failed: auth.js:1',
  ]);
  expect(stderr).toContain(
    '8 repositories: 6 skipped, 2 failed.\nOf those skipped, 1 had nothing to change.',
  );
  expect(stderr).toContain('1 have moved since the plan');
  expect(code).toBe(EXIT.SOME_FAILED);
  expect(headOf(remoteOf('foreign'), BRANCH)).toBe(theirs);

  const partly = await publish(output, [], '--partial', '--only', 'partial', '--json');
  expect(JSON.parse(partly.stdout)).toMatchObject({
    schemaVersion: 1,
    mode: 'publish',
    repositories: [
      { id: 'partial', outcome: 'pushed', branch: BRANCH, commit: headOf(remoteOf('partial'), BRANCH) },
    ],
    totals: { pushed: 1, failed: 0 },
  });
});

it('sends a token nowhere but to the service that the user names', async () => {
  const { host, runs } = await makeHosted('github', ['acme/a']);
  const other = await startFakeHost('github');
  hosts.push(other);
  const { code, stdout } = await publish(makeOutput(runs), [other]);
  expect(stdout).toMatch(/^failed {5}acme\.a {2}its API is http:.*; say with --github-url/);
  expect(code).toBe(EXIT.SOME_FAILED);
  expect([...host.calls, ...other.calls]).toEqual([]);
});

it('runs nothing that a folder would like to have run when it is pushed to', async () => {
  const run = makeRun('folder');
  const folder = makeTree({});
  git(folder, 'clone', '--quiet', run.remote, 'it');
  const path = join(folder, 'it');
  const trace = join(folder, 'trace');
  const hooks = [
    'pre-receive',
    'update',
    'post-receive',
    'post-update',
    'reference-transaction',
    'proc-receive',
  ];
  for (const hook of hooks) {
    const file = join(path, '.git', 'hooks', hook);
    fs.mkdirSync(join(path, '.git', 'hooks'), { recursive: true });
    fs.writeFileSync(file, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
  }
  for (const name of [
    'core.fsmonitor',
    'core.alternateRefsCommand',
    'core.sshCommand',
    'uploadpack.packObjectsHook',
  ])
    git(path, 'config', name, `touch ${trace}; true`);
  fs.writeFileSync(join(path, '.git', 'objects', 'info', 'alternates'), `${run.remote}/objects\n`);

  const source = { kind: 'folder', path } as const;
  const output = makeOutput([
    { ...run, result: { ...run.result, repository: { ...run.result.repository, source } } },
  ]);
  expect(outcomes(await publish(output, []))).toEqual({ folder: 'pushed' });
  // Before git looks around here without such care.
  expect(fs.existsSync(trace)).toBe(false);
  expect(git(path, 'rev-parse', `${BRANCH}^`).trim()).toBe(run.commit);
});

it('publishes in waves', async () => {
  const runs = ['a', 'b', 'c'].map((id) => makeRun(id));
  const output = makeOutput(runs);
  const first = await publish(output, [], '--limit', '2');
  expect(outcomes(first)).toEqual({ a: 'pushed', b: 'pushed', c: 'skipped' });
  const second = await publish(output, [], '--limit', '2');
  expect(outcomes(second)).toEqual({ a: 'unchanged', b: 'unchanged', c: 'pushed' });
});

it('interrupted, it says how far it came', async () => {
  const { host, runs } = await makeHosted('github', ['acme/a', 'acme/b']);
  const output = makeOutput(runs);
  let pid = 0;
  host.faults.push({
    on: ({ path, method }) => method === 'POST' && path.includes('acme/b'),
    stall: () => process.kill(pid, 'SIGINT'),
  });
  const result = await runCli(output, ['batch', 'publish', output, '--pause', '0'], {
    env: environmentOf([host]),
    onStart: (started) => (pid = started),
  });
  expect(result.code).toBe(EXIT.INTERRUPTED);
  expect(result.stdout).toMatch(/^opened {5}acme\.a {2}https:.*\n$/);
  expect(result.stderr).toContain('Stopped with 1 to go. The same command goes on from here.');
});

it.each([
  [['nowhere'], EXIT.PRECONDITION, /No results in .*nowhere/],
  [['.', '.'], EXIT.PRECONDITION, /two results for one/],
  [['.', '--only', 'two'], EXIT.USAGE, /no result for two/],
  [['.', '--author', 'Nobody'], EXIT.USAGE, /Not an author/],
  [['.', '--branch', '-x'], EXIT.USAGE, /branch/],
  [['.', '--pause', 'long'], EXIT.USAGE, /--pause takes a number/],
  [['.', '--github-url', 'http://example.com/api'], EXIT.USAGE, /in the clear/],
])('refuses %j', async (args, expected, words) => {
  const { code, stdout, stderr } = await runCli(makeOutput([makeRun('one')]), ['batch', 'publish', ...args]);
  expect(stderr).toMatch(words);
  expect(stdout).toBe('');
  expect(code).toBe(expected);
});
