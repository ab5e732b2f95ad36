import fs from 'node:fs';
import { join } from 'node:path';
import { checkGitClean } from '../../../lib/plan/checkGitClean';
import { addFiles, git, makeRepository, makeTree, removeTrees } from '../../support/temporaryTree';

afterAll(removeTrees);

describe('nothing stands in the way', () => {
  it('in a clean tree', async () => {
    const root = makeRepository({ 'a.js': '1' });
    expect(await checkGitClean(root, ['a.js'])).toBeUndefined();
  });

  it('when only files that stay untouched are not tracked', async () => {
    const root = makeRepository({ 'a.js': '1' });
    addFiles(root, { 'change.patch': 'x' });
    expect(await checkGitClean(root, ['a.js'])).toBeUndefined();
  });

  it('when what is not committed lies outside the folder to work in', async () => {
    const root = makeRepository({ 'packages/api/a.js': '1', 'b.js': '1' });
    addFiles(root, { 'b.js': '2' });
    expect(await checkGitClean(join(root, 'packages/api'), ['a.js'])).toBeUndefined();
  });
});

describe('a change could not be taken back', () => {
  it('when a tracked file is modified', async () => {
    const root = makeRepository({ 'a.js': '1', 'größe.js': '1' });
    addFiles(root, { 'größe.js': '2' });
    expect(await checkGitClean(root, ['a.js'])).toBe('The git tree has uncommitted changes: größe.js.');
  });

  it('when something is staged', async () => {
    const root = makeRepository({ 'a.js': '1' });
    git(root, 'mv', 'a.js', 'b.js');
    expect(await checkGitClean(root, [])).toBe('The git tree has uncommitted changes: a.js, b.js.');
  });

  it('when many files are modified, of which it names some', async () => {
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${String(n)}.js`, '1']));
    const root = makeRepository(files);
    for (const file of Object.keys(files)) fs.rmSync(join(root, file));
    expect(await checkGitClean(root, [])).toBe(
      'The git tree has uncommitted changes: 0.js, 1.js, 2.js, 3.js, 4.js and 3 more.',
    );
  });

  it('when a file to write is not tracked, ignored or not', async () => {
    const root = makeRepository({ '.gitignore': 'ignored.js' });
    addFiles(root, { 'new.js': '1', 'ignored.js': '1' });
    expect(await checkGitClean(root, ['new.js', 'ignored.js'])).toBe(
      'Not tracked by git: new.js, ignored.js.',
    );
  });

  it('outside git', async () => {
    const root = makeTree({ 'a.js': '1' });
    expect(await checkGitClean(root, ['a.js'])).toBe(
      `${root} is not in a git repository, so a change could not be taken back.`,
    );
  });
});

it('runs nothing that the repository has set up', async () => {
  const root = makeRepository({
    '.gitattributes': '*.js filter=evil\n*.ts filter=a=b',
    'a.js': '1',
    'b.ts': '1',
  });
  const trap = `touch '${join(root, 'ran')}'; cat`;
  git(root, 'config', 'core.fsmonitor', trap);
  for (const kind of ['clean', 'smudge', 'process']) {
    git(root, 'config', `filter.evil.${kind}`, trap);
    git(root, 'config', `filter.a=b.${kind}`, trap);
  }
  git(root, 'config', 'filter.evil.required', 'true');
  addFiles(root, { '.git/hooks/post-index-change': `#!/bin/sh\n${trap}`, 'a.js': '2', 'b.ts': '2' });
  fs.chmodSync(join(root, '.git/hooks/post-index-change'), 0o755);

  expect(await checkGitClean(root, ['a.js'])).toContain('a.js, b.ts');
  expect(fs.existsSync(join(root, 'ran'))).toBe(false);

  // Proof that the traps are armed: git on its own walks into them.
  expect(() => git(root, 'status')).toThrow();
  expect(fs.existsSync(join(root, 'ran'))).toBe(true);
});
