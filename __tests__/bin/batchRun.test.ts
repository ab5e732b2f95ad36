import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { PlannedRepository, RepositoryResult } from '../../lib/batch/types';
import { formatPlan } from '../../lib/batch/plan/formatPlan';
import { isAlive } from '../../lib/batch/run/isAlive';
import { EXIT } from '../../lib/exitCodes';
import { JWT_FLOW } from '../support/jwtFlow';
import { requireFreshBuild, runCli, type CliResult } from '../support/runCli';
import { addFiles, git, makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

const HANG = join(__dirname, '../support/hangInAnalysis.js');

function readResult(root: string, id: string, out = 'out'): RepositoryResult {
  return JSON.parse(
    fs.readFileSync(join(root, out, 'repositories', id, 'result.json'), 'utf8'),
  ) as RepositoryResult;
}

function listIds(root: string, part: string): string[] {
  return fs.readdirSync(join(root, 'out', part, 'repositories'));
}

const PLAN = formatPlan([{ id: 'x', source: { kind: 'folder', path: '/nowhere/x' } }]);

/** A folder with a plan of these locations. */
async function plan(...locations: readonly string[]): Promise<string> {
  const root = makeTree({});
  await runCli(root, ['batch', 'plan', ...locations]);
  return root;
}

function run(root: string, args: readonly string[] = [], env = {}): Promise<CliResult> {
  return runCli(root, ['batch', 'run', ...args], { env });
}

describe('what is looked into', () => {
  it('is a repository whose only trace of the flow stands beside the code, in a folder of its own', async () => {
    const deploy = [
      'jobs:',
      '  deploy:',
      '    steps:',
      '      - uses: adobe/aio-apps-action@2.0.2',
      '        with:',
      '          command: auth',
      '          KEY: ${{ secrets.KEY }}',
      '',
    ].join('\n');
    const source = makeRepository({
      '.github/workflows/deploy.yml': deploy,
      'scripts/Makefile': 'release:\n\techo done\n',
      'index.js': '',
    });
    const root = await plan(pathToFileURL(source).href);
    expect((await run(root)).code).toBe(EXIT.DONE);
    const [id = ''] = fs.readdirSync(join(root, 'out/repositories'));
    const { report } = readResult(root, id);
    expect(report?.totals).toMatchObject({ seen: 3, changed: 1 });
    expect(report?.files.map(({ path }) => path)).toEqual(['.github/workflows/deploy.yml']);
  });
});

describe('what is written', () => {
  it('is nothing in a preview, not even with --write under DRY_RUN or XARGS_DRY_RUN', async () => {
    const source = makeRepository({ 'auth.js': JWT_FLOW });
    const root = await plan(source);
    for (const name of ['DRY_RUN', 'XARGS_DRY_RUN']) {
      const { code, stdout, stderr } = await run(root, ['--write', '--in-place'], { [name]: 'true' });
      expect(stderr).toContain(`${name}=true: this is a preview`);
      expect(stdout).toBe('');
      expect(code).toBe(EXIT.DONE);
    }
    const [id = ''] = fs.readdirSync(join(root, 'out/repositories'));
    expect(fs.readdirSync(join(root, 'out/repositories', id)).sort()).toEqual([
      'changes.patch',
      'result.json',
      'summary.md',
    ]);
    expect(readResult(root, id).report?.mode).toBe('preview');
    expect(git(source, 'status', '--porcelain')).toBe('');
  });

  it('goes to copies: of the planned commit for git, of the files for a plain folder', async () => {
    const sources = makeTree({ 'plain/auth.js': JWT_FLOW, 'plain/node_modules/a/index.js': '' });
    fs.renameSync(makeRepository({ 'auth.js': JWT_FLOW }), join(sources, 'repository'));
    fs.symlinkSync('/etc', join(sources, 'plain/etc'));
    const root = await plan(join(sources, 'plain'), join(sources, 'repository'));
    addFiles(sources, { 'repository/auth.js': 'edited\n' });
    expect((await run(root, ['--write'])).code).toBe(EXIT.DONE);

    const copies = ['plain', 'repository'].map((id) => join(root, 'out/repositories', id, 'tree'));
    for (const copy of copies) {
      expect(fs.readFileSync(join(copy, 'auth.js'), 'utf8')).toContain('/ims/token/v3');
      expect(fs.readdirSync(copy).sort()).toEqual(['.git', 'auth.js']);
    }
    expect(fs.readFileSync(join(sources, 'plain/auth.js'), 'utf8')).toBe(JWT_FLOW);
    expect(fs.readFileSync(join(sources, 'repository/auth.js'), 'utf8')).toBe('edited\n');
    expect(readResult(root, 'plain').report).toMatchObject({ root: join(sources, 'plain'), mode: 'write' });
  });

  it('goes to the folders themselves with --in-place, if git can take it back', async () => {
    const sources = makeTree({ 'plain/auth.js': JWT_FLOW });
    for (const name of ['clean', 'dirty', 'moved']) {
      fs.renameSync(makeRepository({ 'auth.js': JWT_FLOW, 'other.js': '1' }), join(sources, name));
    }
    const names = ['clean', 'dirty', 'moved', 'plain'];
    const root = await plan(...names.map((name) => join(sources, name)));
    addFiles(sources, { 'dirty/other.js': '2' });
    git(join(sources, 'moved'), 'commit', '--quiet', '--allow-empty', '--message', 'More');
    const { code } = await run(root, ['--write', '--in-place']);
    expect(code).toBe(EXIT.SOME_FAILED);
    expect(git(join(sources, 'clean'), 'status', '--porcelain')).toBe(' M auth.js\n');
    expect(readResult(root, 'dirty').reason).toContain('uncommitted changes: other.js');
    expect(readResult(root, 'moved').reason).toContain('no longer at the commit of the plan');
    expect(readResult(root, 'plain').reason).toContain('not in a git repository');
    for (const name of ['dirty', 'moved', 'plain']) {
      expect(fs.readFileSync(join(sources, name, 'auth.js'), 'utf8')).toBe(JWT_FLOW);
    }
  });

  it('is byte for byte what is committed, whatever attributes ask for', async () => {
    const windows = JWT_FLOW.replaceAll('\n', '\r\n');
    const source = makeRepository({ 'auth.js': windows, 'id.js': '// $Id$\n' });
    addFiles(source, { '.gitattributes': '*.js text eol=lf ident\n' });
    git(source, 'add', '.gitattributes');
    git(source, 'commit', '--quiet', '--message', 'Attributes');
    const root = await plan(pathToFileURL(source).href);
    await run(root, ['--write']);
    const [id = ''] = fs.readdirSync(join(root, 'out/repositories'));
    const copy = join(root, 'out/repositories', id, 'tree');
    expect(fs.readFileSync(join(copy, 'auth.js'), 'utf8')).toMatch(/^(?:[^\r\n]*\r\n)+$/);
    expect(fs.readFileSync(join(copy, 'id.js'), 'utf8')).toBe('// $Id$\n');
  });

  it('is never put into a planned folder, not even behind a link', async () => {
    const source = makeRepository({ 'auth.js': JWT_FLOW });
    const root = await plan(source);
    fs.symlinkSync(source, join(root, 'link'));
    for (const out of [join(source, 'out'), 'link/out', source]) {
      const { code, stderr } = await run(root, ['--out', out]);
      expect(stderr).toContain(`lies in ${source}, which is in the plan`);
      expect(code).toBe(EXIT.USAGE);
    }
    expect(git(source, 'status', '--porcelain')).toBe('');
  });
});

describe('a repository that does not come to an end', () => {
  it('is given up after the time limit, while the others go on; a rerun tries it again', async () => {
    const sources = makeTree({ 'a/auth.js': JWT_FLOW, 'b/auth.js': JWT_FLOW });
    const root = await plan(join(sources, 'a'), join(sources, 'b'));
    const sabotage = { NODE_OPTIONS: `--require ${HANG}`, HANG_ON: join(sources, 'a') };
    const { code, stderr } = await run(root, ['--jobs', '1', '--time-limit', '8'], sabotage);
    expect(stderr).toContain('1/2  retry    a  analysing it took longer than 8 s');
    expect(stderr).toContain('2/2  done     b  1 changed');
    expect(code).toBe(EXIT.TRANSIENT);

    const again = await run(root);
    expect(again.stderr).toContain('2 repositories, 1 of them already through');
    expect(again.stderr).toContain('1/1  done     a  1 changed');
    expect(again.code).toBe(EXIT.DONE);
  });

  it('is given up when its server does not answer', async () => {
    const silent = http.createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}/acme/silent`;
    const repository: PlannedRepository = {
      id: 'silent',
      source: { kind: 'git', url },
      commit: '1'.repeat(40),
    };
    const root = makeTree({ 'plan.jsonl': formatPlan([repository]) });
    const { code } = await run(root, ['--time-limit', '1']);
    silent.closeAllConnections();
    silent.close();
    expect(readResult(root, 'silent')).toMatchObject({
      outcome: 'retry',
      reason: 'getting it took longer than 1 s',
    });
    expect(code).toBe(EXIT.TRANSIENT);
  });
});

it.each(['SIGINT', 'SIGTERM'])('ends with 130 on %s, and the same command goes on', async (signal) => {
  const sources = makeTree({ 'first/a.js': '', 'hang/auth.js': JWT_FLOW, 'last/auth.js': JWT_FLOW });
  const root = await plan(...['first', 'hang', 'last'].map((name) => join(sources, name)));
  const marker = join(sources, 'marker');
  let second: CliResult | undefined;
  const { code, stderr } = await runCli(root, ['batch', 'run', '--jobs', '1'], {
    env: { NODE_OPTIONS: `--require ${HANG}`, HANG_ON: join(sources, 'hang'), HANG_MARKER: marker },
    onStart: (pid) => {
      const watch = setInterval(() => {
        if (!fs.existsSync(marker)) return;
        clearInterval(watch);
        void run(root).then((result) => {
          second = result;
          process.kill(pid, signal);
        });
      }, 10);
    },
  });
  expect(second?.stderr).toMatch(/^Another run is writing to .*out: process \d+ on .*\.\nWait until/);
  expect(second?.code).toBe(EXIT.TRANSIENT);
  expect(stderr).toContain('Interrupted, 2 left. The same command goes on with them.');
  expect(code).toBe(EXIT.INTERRUPTED);
  expect(fs.readdirSync(join(root, 'out')).sort()).toEqual(['plan.jsonl', 'repositories', 'state.jsonl']);
  expect(fs.readdirSync(join(root, 'out/repositories'))).toEqual(['first']);

  const again = await run(root);
  expect(again.stderr).toContain('3 repositories, 1 of them already through');
  expect(again.code).toBe(EXIT.DONE);
});

it('leaves no analysis behind when it is killed', async () => {
  const sources = makeTree({ 'hang/auth.js': JWT_FLOW });
  const root = await plan(join(sources, 'hang'));
  const marker = join(sources, 'marker');
  await runCli(root, ['batch', 'run'], {
    env: { NODE_OPTIONS: `--require ${HANG}`, HANG_ON: join(sources, 'hang'), HANG_MARKER: marker },
    onStart: (pid) => {
      const watch = setInterval(() => {
        if (!fs.existsSync(marker)) return;
        clearInterval(watch);
        process.kill(pid, 'SIGKILL');
      }, 10);
    },
  });
  const analysis = Number(fs.readFileSync(marker, 'utf8'));
  expect(analysis).toBeGreaterThan(0);
  while (isAlive(analysis)) await sleep(100);
});

it('goes on with the next repository when an analysis is ended from outside', async () => {
  const sources = makeTree({ 'hang/auth.js': JWT_FLOW, 'last/auth.js': JWT_FLOW });
  const root = await plan(join(sources, 'hang'), join(sources, 'last'));
  const marker = join(sources, 'marker');
  const { code, stderr } = await runCli(root, ['batch', 'run', '--jobs', '1'], {
    env: { NODE_OPTIONS: `--require ${HANG}`, HANG_ON: join(sources, 'hang'), HANG_MARKER: marker },
    onStart: () => {
      const watch = setInterval(() => {
        if (!fs.existsSync(marker)) return;
        clearInterval(watch);
        process.kill(Number(fs.readFileSync(marker, 'utf8')), 'SIGKILL');
      }, 10);
    },
  });
  expect(stderr).toContain('1/2  retry    hang  its analysis was ended from outside (SIGKILL)');
  expect(stderr).toContain('2/2  done     last  1 changed');
  expect(code).toBe(EXIT.TRANSIENT);
});

describe('which repositories are run', () => {
  it('is told by GitLab and Kubernetes, and every repository is in one part', async () => {
    const sources = makeTree(Object.fromEntries(Array.from('abcde', (name) => [`${name}/x.js`, ''])));
    const root = await plan(...Array.from('abcde', (name) => join(sources, name)));
    await run(root, [], { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '3' });
    await run(root, [], { JOB_COMPLETION_INDEX: '1', SHARD_TOTAL: '3' });
    await run(root, ['--shard', '3/3'], { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '3' });
    const parts = ['1-of-3', '2-of-3', '3-of-3'].map((part) => listIds(root, part));
    expect(parts.map(({ length }) => length)).toEqual([1, 2, 2]);
    expect(parts.flat().sort()).toEqual(Array.from('abcde'));
  });

  it.each([
    [['--shard', '0/4'], {}],
    [['--shard', '5/4'], {}],
    [['--shard', 'two'], {}],
    [[], { JOB_COMPLETION_INDEX: '2' }],
    [['--jobs', '0'], {}],
    [['--time-limit', 'soon'], {}],
  ])('is refused with 64: %j %j', async (args, env) => {
    const root = makeTree({ 'plan.jsonl': PLAN });
    expect((await run(root, args, env)).code).toBe(EXIT.USAGE);
    expect(fs.existsSync(join(root, 'out'))).toBe(false);
  });

  it('is all of them after a change of the options', async () => {
    const root = await plan(makeTree({ 'auth.js': JWT_FLOW }));
    await run(root);
    expect((await run(root)).stderr).toContain('1 repositories, 1 of them already through');
    expect((await run(root, ['--scopes', 'openid'])).stderr).toMatch(/^1 repositories; a preview/);
  });

  it('is said by --only: what failed, or a list', async () => {
    const sources = makeTree({ 'good/x.js': '', 'bad/auth.js': `${JWT_FLOW})` });
    const root = await plan(join(sources, 'good'), join(sources, 'bad'));
    await run(root);
    expect((await run(root)).stderr).toContain('2 of them already through');
    addFiles(sources, { 'bad/auth.js': JWT_FLOW });
    const { code, stderr } = await run(root, ['--only', 'failed']);
    expect(stderr).toContain('1/1  done     bad  1 changed');
    expect(code).toBe(EXIT.DONE);
    addFiles(root, { 'ids.txt': 'good\n', 'wrong.txt': 'good\nnobody\n' });
    expect((await run(root, ['--only', 'ids.txt'])).stderr).toContain('1/1  done     good');
    const wrong = await run(root, ['--only', 'wrong.txt']);
    expect(wrong.stderr).toContain('Not in the plan: nobody.');
    expect(wrong.code).toBe(EXIT.USAGE);
  });
});

it.each([
  ['is not a plan', () => '{}\n'],
  ['is not as it was written', () => PLAN.replace('"x"', '"y"')],
  ['is not as it was written', () => PLAN.slice(0, -20)],
  [
    'holds a line that does not describe a repository',
    () => formatPlan([{ id: '../../up', source: { kind: 'folder', path: '/tmp' } }]),
  ],
  [
    'holds a line that does not describe a repository',
    () => formatPlan([{ id: 'x', source: { kind: 'git', url: 'ext::sh' } }]),
  ],
])('a plan that %s is refused with 69', async (message, write) => {
  const root = makeTree({ 'plan.jsonl': write() });
  const { code, stderr } = await run(root);
  expect(stderr).toContain(message);
  expect(code).toBe(EXIT.PRECONDITION);
});
