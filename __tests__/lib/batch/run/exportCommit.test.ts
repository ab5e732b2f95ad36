import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { exportCommit } from '../../../../lib/batch/run/exportCommit';
import { RepositoryFailure } from '../../../../lib/batch/run/types';
import { git, makeRepository, makeTree, removeTrees } from '../../../support/temporaryTree';

afterAll(removeTrees);

function exportHead(repository: string, folder: string, maxBytes = 1 << 20): Promise<string[]> {
  const commit = git(repository, 'rev-parse', 'HEAD').trim();
  const { signal } = new AbortController();
  return exportCommit({ gitDir: join(repository, '.git'), commit, folder, maxBytes, signal });
}

/** A repository whose only commit has a tree that git itself would not make. */
function forge(entries: readonly (readonly [mode: string, name: string, object: string])[]): string {
  const repository = makeRepository({ 'a.js': 'a\n' });
  const body = Buffer.concat(
    entries.flatMap(([mode, name, object]) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(git(repository, 'rev-parse', object).trim(), 'hex'),
    ]),
  );
  const input = { cwd: repository, input: body, encoding: 'utf8' } as const;
  const args = ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'];
  const tree = execFileSync('git', args, input).trim();
  git(repository, 'update-ref', 'HEAD', git(repository, 'commit-tree', '-m', 'Forged', tree).trim());
  return repository;
}

it('writes the plain files as they are stored, and no links', async () => {
  const repository = makeRepository({
    '.gitattributes': '*.js text eol=crlf ident\n',
    'src/a.js': '// $Id$\nx();\n',
    'b.bin': Buffer.from([0, 255, 13, 10]),
  });
  fs.symlinkSync('/etc/passwd', join(repository, 'link.js'));
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'A link');
  const folder = join(makeTree({}), 'out');
  expect((await exportHead(repository, folder)).sort()).toEqual(['.gitattributes', 'b.bin', 'src/a.js']);
  expect(fs.readFileSync(join(folder, 'src/a.js'), 'utf8')).toBe('// $Id$\nx();\n');
  expect(fs.readFileSync(join(folder, 'b.bin'))).toEqual(Buffer.from([0, 255, 13, 10]));
  expect(fs.readdirSync(folder).sort()).toEqual(['.gitattributes', 'b.bin', 'src']);
});

it.each([
  ['..', '100644', 'HEAD:a.js'],
  ['.', '100644', 'HEAD:a.js'],
  ['', '100644', 'HEAD:a.js'],
  ['../outside.js', '100644', 'HEAD:a.js'],
  ['.git', '40000', 'HEAD^{tree}'],
  ['.GIT ', '40000', 'HEAD^{tree}'],
  ['GIT~1', '40000', 'HEAD^{tree}'],
])('refuses a commit with a file named %j, and writes nothing', async (name, mode, object) => {
  const above = makeTree({});
  const folder = join(above, 'out');
  const refusal = exportHead(forge([[mode, name, object]]), folder);
  await expect(refusal).rejects.toThrow(RepositoryFailure);
  await expect(refusal).rejects.toThrow('that git would not check out');
  expect(fs.readdirSync(above, { recursive: true })).toEqual(['out']);
});

it('ends at the limit of size', async () => {
  const repository = makeRepository({ 'a.js': 'a'.repeat(600), 'b.js': 'b'.repeat(600) });
  await expect(exportHead(repository, join(makeTree({}), 'out'), 1000)).rejects.toThrow('it is larger than');
});

it('says that a commit is not whole', async () => {
  const repository = makeRepository({ 'a.js': 'a\n' });
  const blob = git(repository, 'rev-parse', 'HEAD:a.js').trim();
  fs.rmSync(join(repository, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
  await expect(exportHead(repository, join(makeTree({}), 'out'))).rejects.toThrow(
    'git cannot read its commit',
  );
});
