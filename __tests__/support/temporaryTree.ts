import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** Makes a temporary directory with these files (path → content) and returns its real path. */
export function makeTree(files: Readonly<Record<string, string | Buffer>>): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ims-codemod-test-')));
  made.push(root);
  addFiles(root, files);
  return root;
}

/** Like `makeTree`, as a git repository in which all files are committed. */
export function makeRepository(files: Readonly<Record<string, string | Buffer>>): string {
  const root = makeTree(files);
  git(root, 'init', '--quiet');
  commitAll(root);
  return root;
}

/** Writes files below `root`, with the directories they need. */
export function addFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(root, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  }
}

/** Commits everything there is in the repository at `root`. */
export function commitAll(root: string): void {
  git(root, 'add', '--all', '--force');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'Everything');
}

/** Runs git in `root`, untouched by the settings of whoever runs the tests. */
export function git(root: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: os.devNull, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', [...identity, ...args], { cwd: root, env, encoding: 'utf8', stdio: 'pipe' });
}

/** Removes what `makeTree` and `makeRepository` made. */
export function removeTrees(): void {
  for (const root of made.splice(0)) fs.rmSync(root, { recursive: true, force: true });
}
