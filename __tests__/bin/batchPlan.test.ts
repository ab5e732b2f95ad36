import fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlannedRepository } from '../../lib/batch/types';
import { EXIT } from '../../lib/exitCodes';
import { requireFreshBuild, runCli } from '../support/runCli';
import { addFiles, git, makeRepository, makeTree, removeTrees } from '../support/temporaryTree';

beforeAll(requireFreshBuild);
afterAll(removeTrees);

function readRows(root: string): PlannedRepository[] {
  const [, ...lines] = fs.readFileSync(join(root, 'plan.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as PlannedRepository);
}

/** Every kind of repository in one folder, by name. */
function makeKinds(): string {
  const root = makeTree({ 'plain/a.js': '1\n' });
  fs.renameSync(makeRepository({ 'a.js': '1\n' }), join(root, 'usual'));
  fs.renameSync(makeRepository({ 'a.js': '1\n' }), join(root, 'detached'));
  fs.renameSync(makeRepository({ 'a.js': '1\n' }), join(root, 'broken'));
  git(join(root, 'detached'), 'checkout', '--quiet', '--detach');
  fs.writeFileSync(join(root, 'broken/.git/refs/heads', branchOf(join(root, 'broken'))), 'no commit\n');
  git(root, 'init', '--quiet', 'empty');
  git(root, 'clone', '--quiet', '--bare', 'usual', 'bare.git');
  return root;
}

function branchOf(repository: string): string {
  return git(repository, 'symbolic-ref', '--short', 'HEAD').trim();
}

it('pins folders of every kind and says which it could not', async () => {
  const root = makeKinds();
  const commit = git(join(root, 'usual'), 'rev-parse', 'HEAD').trim();
  const detached = git(join(root, 'detached'), 'rev-parse', 'HEAD').trim();
  const folders = ['usual', 'plain', 'empty', 'detached', 'broken', 'bare.git'];
  const { code, stdout, stderr } = await runCli(root, ['batch', 'plan', ...folders, '--out', 'plan.jsonl']);
  const source = (name: string) => ({ kind: 'folder', path: join(root, name) });
  expect(readRows(root)).toEqual([
    { id: 'bare', source: source('bare.git'), branch: branchOf(join(root, 'usual')), commit },
    { id: 'broken', source: source('broken') },
    { id: 'detached', source: source('detached'), commit: detached },
    { id: 'empty', source: source('empty'), skip: 'the repository is empty' },
    { id: 'plain', source: source('plain') },
    { id: 'usual', source: source('usual'), branch: branchOf(join(root, 'usual')), commit },
  ]);
  expect(stderr).toContain('6 repositories, 1 of them empty.');
  expect(stderr).toMatch(/^ {2}broken {2}.*broken ref/m);
  expect(stdout).toBe('');
  expect(code).toBe(EXIT.TRANSIENT);
});

it('takes a list with comments, from its own folder, and names a repository once', async () => {
  const root = makeKinds();
  const url = pathToFileURL(join(root, 'bare.git')).href;
  addFiles(root, { 'lists/repos.txt': `# ours\n../usual\n\n../plain # no git\r\n${url}\n${url}/\n` });
  const { code } = await runCli(root, ['batch', 'plan', 'usual', '--repos', 'lists/repos.txt']);
  expect(code).toBe(EXIT.DONE);
  const commit = git(join(root, 'usual'), 'rev-parse', 'HEAD').trim();
  expect(readRows(root)).toMatchObject([
    { id: 'bare', source: { kind: 'git', url }, branch: branchOf(join(root, 'usual')), commit },
    { id: 'plain' },
    { id: 'usual', commit },
  ]);
});

it('tells repositories of the same name apart, the same in every plan', async () => {
  const root = makeTree({ 'a/Api/x.js': '', 'b/api/x.js': '', 'b/con/x.js': '' });
  await runCli(root, ['batch', 'plan', 'a/Api', 'b/api', 'b/con']);
  const first = fs.readFileSync(join(root, 'plan.jsonl'), 'utf8');
  expect(readRows(root).map(({ id }) => id)).toEqual([
    expect.stringMatching(/^Api-[\da-f]{8}$/),
    expect.stringMatching(/^api-[\da-f]{8}$/),
    expect.stringMatching(/^con-[\da-f]{8}$/),
  ]);
  await runCli(root, ['batch', 'plan', 'b/con', 'b/api', 'a/Api']);
  expect(fs.readFileSync(join(root, 'plan.jsonl'), 'utf8')).toBe(first);
});

it('keeps a repository that does not answer in the plan, without a commit', async () => {
  const root = makeRepository({ 'a.js': '1\n' });
  const gone = pathToFileURL(join(root, 'gone')).href;
  const { code, stderr } = await runCli(root, ['batch', 'plan', gone, pathToFileURL(root).href]);
  expect(readRows(root)).toMatchObject([{ id: 'gone' }, { commit: expect.any(String) as string }]);
  expect(readRows(root)[0]).not.toHaveProperty('commit');
  expect(stderr).toContain('does not appear to be a git repository');
  expect(code).toBe(EXIT.TRANSIENT);
});

describe('refuses', () => {
  it.each([
    ['credentials in a URL', 'https://jane:hunter22@example.com/o/n', 'The URL of example.com/o/n carries'],
    ['a token in a URL', 'https://ghp_hunter22@example.com/o/n', 'The URL of example.com/o/n carries'],
    [
      'parameters in a URL',
      'https://example.com/o/n?private_token=hunter22',
      'The URL of example.com/o/n carries',
    ],
    ['a program as protocol', 'ext::sh -c hunter22', 'not fetched by ext::'],
    ['an open protocol', 'git://example.com/hunter22', 'not fetched by git://'],
  ])('%s', async (_what, location, message) => {
    const root = makeTree({});
    const { code, stderr } = await runCli(root, ['batch', 'plan', location]);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('hunter22');
    expect(fs.existsSync(join(root, 'plan.jsonl'))).toBe(false);
    expect(code).toBe(EXIT.USAGE);
  });

  it('folders that do not exist, all at once', async () => {
    const root = makeTree({ 'file.txt': '' });
    const { code, stderr } = await runCli(root, ['batch', 'plan', 'gone', 'file.txt']);
    expect(stderr).toContain(`${join(root, 'gone')}\n  ${join(root, 'file.txt')}\nNothing was planned.`);
    expect(code).toBe(EXIT.PRECONDITION);
  });

  it('to plan nothing', async () => {
    expect((await runCli(makeTree({}), ['batch', 'plan'])).code).toBe(EXIT.USAGE);
  });
});
