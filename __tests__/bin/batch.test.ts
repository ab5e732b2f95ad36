import Ajv2020 from 'ajv/dist/2020';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MergedBatch, RepositoryResult } from '../../lib/batch/types';
import { EXIT } from '../../lib/exitCodes';
import { makeBatchRepositories, SIZE_LIMIT, type Expected } from '../support/batchRepositories';
import { makeHostileRepository } from '../support/hostileRepository';
import { JWT_FLOW, KEY_LINE, SECRET } from '../support/jwtFlow';
import { CLI, requireFreshBuild, runCli, type CliResult } from '../support/runCli';
import { addFiles, commitAll, git, makeTree, removeTrees } from '../support/temporaryTree';

/*
 * Sixty repositories of every kind, run in four parts by processes of their own. The tests go through the steps of one
 * batch and build on each other.
 */

// Each test starts several processes that do a good deal of work.
jest.setTimeout(240_000);

const SHARDS = ['1/4', '2/4', '3/4', '4/4'];
const LIMITS = ['--size-limit', String(SIZE_LIMIT), '--jobs', '1'];

const root = makeTree({});
const sources = join(root, 'sources');
const traces = join(root, 'traces');
const trace = join(traces, 'evil');
const hostile = join(sources, 'hostile');
const said: string[] = [];
const expected = new Map<string, Expected>();
let before: string;

const KILL_AT_ENTRY = join(__dirname, '../support/killAtEntry.js');

/** Runs a step in the folder of the batch; what it prints is looked at in the end. */
async function batch(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  const result = await runCli(root, ['batch', ...args], { env });
  said.push(result.stdout, result.stderr);
  return result;
}

/** Every file below a folder with its size and the time of its last change. */
function listState(folder: string): string {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const lines = files.map((file) => {
    const { size, mtimeMs, mode } = fs.lstatSync(join(folder, file));
    return `${file} ${String(fs.lstatSync(join(folder, file)).isDirectory() ? 0 : size)} ${String(mtimeMs)} ${String(mode)}`;
  });
  return lines.join('\n');
}

/** The state without the folder that a test changes. */
function withoutFolder(state: string, folder: string): string {
  return state
    .split('\n')
    .filter((line) => !line.startsWith(folder))
    .join('\n');
}

function readMerged(folder = 'merged'): MergedBatch {
  return JSON.parse(fs.readFileSync(join(root, folder, 'merged.json'), 'utf8')) as MergedBatch;
}

function readText(...path: readonly string[]): string {
  return fs.readFileSync(join(root, ...path), 'utf8');
}

/** How a repository ended, in the words of the test. */
function ending({ outcome, report }: RepositoryResult): Expected {
  if (outcome !== 'done') return outcome;
  if ((report?.totals.manual ?? 0) > 0) return 'manual';
  return (report?.totals.changed ?? 0) > 0 ? 'changed' : 'nothing';
}

/** What must be the same in every run: all but how long it took. */
function withoutDuration({ repositories }: MergedBatch): object[] {
  return repositories.map((result) => ({ ...result, duration: 0 }));
}

beforeAll(async () => {
  requireFreshBuild();
  for (const folder of [sources, traces, hostile]) fs.mkdirSync(folder);
  const made = makeBatchRepositories(sources);
  makeHostileRepository(hostile, trace);
  for (const [id, end] of [...made.expected, ['hostile', 'changed'] as const]) expected.set(id, end);
  addFiles(root, { 'repos.txt': [...made.locations, hostile, ''].join('\n') });
  before = listState(sources);
});

afterAll(removeTrees);

it('the hostile repository is one: plain git runs its programs', () => {
  const copy = join(makeTree({}), 'hostile');
  const own = join(copy, '..', 'trace');
  fs.mkdirSync(copy);
  makeHostileRepository(copy, own);
  try {
    git(copy, 'status');
  } catch {
    // It may well fail.
  }
  expect(fs.existsSync(own)).toBe(true);
});

it('plans sixty repositories, and says which have no commit', async () => {
  const { code, stderr } = await batch(['plan', '--repos', 'repos.txt']);
  expect(stderr).toContain('60 repositories, 2 of them empty.');
  expect(stderr).toMatch(/^ {2}broken-ref-1 .*\n {2}gone /m);
  expect(code).toBe(EXIT.TRANSIENT);
  expect(expected.size).toBe(60);
});

it('runs four parts as processes of their own, one of which is killed', async () => {
  const killed = { KILL_AT_ENTRY: '4', NODE_OPTIONS: `--require ${KILL_AT_ENTRY}` };
  const ends = await Promise.all(
    SHARDS.map((shard, index) => batch(['run', '--shard', shard, ...LIMITS], index === 1 ? killed : {})),
  );
  const parts = SHARDS.map((shard) => shard.replace('/', '-of-'));
  expect(fs.readdirSync(join(root, 'out')).sort()).toEqual(parts);
  expect(ends[1]?.code).toBe(null);
  expect(readText('out', '2-of-4', 'state.jsonl')).toMatch(/^(?:\{.*\}\n){3}\{[^}]*$/);
  for (const index of [0, 2, 3]) expect([EXIT.DONE, EXIT.SOME_FAILED]).toContain(ends[index]?.code);
});

it('refuses to merge while a repository is missing', async () => {
  const { code, stderr } = await batch(['merge', 'out']);
  expect(stderr).toMatch(/^1[12] of 60 planned repositories have no result: /);
  expect(code).toBe(EXIT.PRECONDITION);
  expect(fs.existsSync(join(root, 'merged', 'merged.json'))).toBe(false);
});

it('resumes: does what is missing, and only that', async () => {
  const part = join(root, 'out', '2-of-4');
  const through = new Set(readText('out', '2-of-4', 'state.jsonl').match(/(?<="id":")[^"]+(?=.*\}\n)/g));
  const saved = new Map([...through].map((id) => [id, listState(join(part, 'repositories', id))]));
  const { code, stderr } = await batch(['run', '--shard', '2/4', ...LIMITS]);
  expect(stderr).toContain('15 repositories, 3 of them already through');
  expect(stderr).toMatch(/^ +12\/12 {2}/m);
  expect(stderr).not.toContain('13/');
  for (const [id, state] of saved) expect(listState(join(part, 'repositories', id))).toBe(state);
  expect([EXIT.DONE, EXIT.SOME_FAILED]).toContain(code);

  const again = await batch(['run', '--shard', '2/4', ...LIMITS]);
  expect(again.stderr).toContain('15 repositories, 15 of them already through');
  expect(again.code).toBe(code);
});

it('merges: every repository is there once, and ended as it must', async () => {
  const { code } = await batch(['merge', 'out']);
  expect(code).toBe(EXIT.SOME_FAILED);
  const { repositories, totals } = readMerged();
  expect(Object.fromEntries(repositories.map((result) => [result.repository.id, ending(result)]))).toEqual(
    Object.fromEntries(expected),
  );
  expect(repositories).toHaveLength(60);
  expect(totals).toMatchObject({ repositories: 60, done: 49, partial: 3, failed: 6, retry: 0, skipped: 2 });

  const schema = JSON.parse(fs.readFileSync(join(CLI, '../../lib/report/schema.json'), 'utf8')) as object;
  const validate = new Ajv2020().compile(schema);
  for (const { report } of repositories) {
    if (report) expect(validate(report) || validate.errors).toBe(true);
  }
});

it('says of each failure why, in the summary, the list and the to-do', () => {
  const failed = [...expected].filter(([, end]) => end === 'failed' || end === 'partial').map(([id]) => id);
  expect(readText('merged', 'failed.txt')).toBe(
    failed
      .sort()
      .map((id) => `${id}\n`)
      .join(''),
  );
  const summary = readText('merged', 'summary.md');
  expect(summary).toMatch(/^\| it is larger than 4 MB; .* \| `huge-1`, `huge-by-url-1` \|$/m);
  expect(summary).toMatch(/^\| git cannot read its commit: it lists too many files \| `bomb-1` \|$/m);
  expect(summary).toMatch(/^\| git cannot read its commit: \w+ is missing \| `missing-object-1` \|$/m);
  expect(summary).toMatch(/^\| there is no such repository.* \| `gone` \|$/m);
  const todo = readText('merged', 'todo.csv');
  expect(todo).toMatch(/^bomb-1,repository: failed,,,,,/m);
  expect(todo).toMatch(/^unparsable-1,file: failed,bad\.js,/m);
  expect(todo).toMatch(/^manual-1,manual,auth\.js,\d+,\d+,exchange-request,/m);
});

it('comes to the same in one process as in four, one of them killed', async () => {
  const { stderr } = await batch([
    'run',
    '--out',
    'whole',
    '--size-limit',
    String(SIZE_LIMIT),
    '--jobs',
    '16',
  ]);
  expect(stderr).not.toContain('Warning');
  await batch(['merge', 'whole', '--out', 'merged-whole']);
  expect(withoutDuration(readMerged('merged-whole'))).toEqual(withoutDuration(readMerged()));
});

it('makes patches that apply to the commit they are made from', () => {
  for (const id of ['flow-1', 'flow-by-url-1', 'bare-1', 'detached-1', 'hostile']) {
    const copy = makeTree({});
    const commit = readMerged().repositories.find(({ repository }) => repository.id === id)?.repository
      .commit;
    git(copy, 'init', '--quiet');
    git(copy, 'fetch', '--quiet', join(sources, id), String(commit));
    git(copy, 'read-tree', 'FETCH_HEAD');
    git(copy, 'apply', '--cached', join(root, 'whole/repositories', id, 'changes.patch'));
    expect(git(copy, 'grep', '--cached', '-l', 'ims/token/v3')).toContain('auth.js');
  }
});

it('reruns only what failed, once the reason is removed', async () => {
  addFiles(join(sources, 'gone-1'), {});
  fs.mkdirSync(join(sources, 'gone-1/gone'));
  git(join(sources, 'gone-1/gone'), 'init', '--quiet');
  addFiles(join(sources, 'gone-1/gone'), { 'auth.js': JWT_FLOW });
  commitAll(join(sources, 'gone-1/gone'));

  const { stderr } = await batch(['run', '--only', 'merged/failed.txt', '--out', 'again', ...LIMITS]);
  expect(stderr).toContain('60 repositories, 51 of them already through or not selected');
  expect(stderr).toMatch(/done +gone {2}1 changed/);
  await batch(['merge', 'out', 'again', '--out', 'merged-again']);
  const { repositories, totals } = readMerged('merged-again');
  expect(totals).toMatchObject({ repositories: 60, done: 50, partial: 3, failed: 5 });
  const gone = repositories.find(({ repository }) => repository.id === 'gone');
  const commit = git(join(sources, 'gone-1/gone'), 'rev-parse', 'HEAD').trim();
  expect(gone?.repository.commit).toBe(commit);
});

it('left no trace of a hostile repository, no change in the sources, no secret, nothing in the way', () => {
  expect(fs.readdirSync(traces)).toEqual([]);
  fs.rmSync(join(sources, 'gone-1/gone'), { recursive: true, force: true });
  expect(withoutFolder(listState(sources), 'gone-1')).toBe(withoutFolder(before, 'gone-1'));
  const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  const results = files.filter(
    (file) => !file.startsWith('sources') && /\.(?:jsonl?|md|patch|txt|csv)$/.test(file),
  );
  expect(results.length).toBeGreaterThan(400);
  const texts = [...said, ...results.map((file) => readText(file))];
  expect(texts.filter((text) => text.includes(SECRET) || text.includes(KEY_LINE))).toEqual([]);
  expect(files.filter((file) => file.includes('.work') || /repositories\/\./.test(file))).toEqual([]);
});

it('publishes what has changed, once, into the repositories themselves', async () => {
  const branch = 'refs/heads/ims-codemod/oauth-server-to-server';
  const first = await batch(['publish', 'merged', '--pause', '0', '--json']);
  const idsOf = ({ stdout }: CliResult, ...wanted: string[]) => {
    const { repositories } = JSON.parse(stdout) as { repositories: { id: string; outcome: string }[] };
    const found = repositories.filter(({ outcome }) => wanted.length === 0 || wanted.includes(outcome));
    return found.map(({ id }) => id);
  };
  const changed = readMerged().repositories.filter(
    ({ outcome, report, repository }) =>
      outcome === 'done' && report && report.totals.changed > 0 && repository.branch !== undefined,
  );
  const pushed = idsOf(first, 'pushed');
  expect(pushed).toEqual(changed.map(({ repository }) => repository.id));
  expect(pushed).toEqual(expect.arrayContaining(['hostile', 'secret-1']));
  expect(idsOf(first)).toHaveLength(60);
  for (const { repository } of changed) {
    const { source } = repository;
    const folder = source.kind === 'folder' ? source.path : fileURLToPath(source.url);
    if (repository.id === 'hostile') continue;
    expect(git(folder, 'rev-parse', `${branch}^`).trim()).toBe(repository.commit);
  }
  // The secret was hidden in the patch; what was published has it where it was.
  expect(git(join(sources, 'secret-1'), 'show', `${branch}:auth.js`)).toContain(SECRET);
  expect(first.stdout + first.stderr).not.toContain(SECRET);
  expect(first.code).toBe(EXIT.DONE);

  const second = await batch(['publish', 'out', '--pause', '0', '--json']);
  expect(idsOf(second, 'pushed', 'opened', 'updated')).toEqual([]);
  expect(idsOf(second, 'unchanged')).toEqual(pushed);
  expect(fs.readdirSync(traces)).toEqual([]);
});
