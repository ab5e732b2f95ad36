import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs git in a folder, whatever the machine's own git settings are. */
export function git(root: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Tester',
    '-c',
    'user.email=tester@example.com',
    '-c',
    'commit.gpgSign=false',
  ];
  return execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

/** Makes a folder that is removed when the tests of the file are over. */
export function makeFolder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'ims-codemod-test-')));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

/** Makes a git repository with everything committed. */
export function makeRepository(files: Readonly<Record<string, string | Buffer>>): string {
  const root = makeFolder(files);
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'Start');
  return root;
}
