import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from './repositoryFixtures';
import { makeTree } from './temporaryTree';

/** What a repository's own tests said: the exit code of its runner, and its output. */
export interface OwnTestsRun {
  readonly code: number | null;
  readonly output: string;
}

const MODULES = join(__dirname, '..', '..', 'node_modules');

/** Runs the tests of a repository as its developers would, with Jest and the packages installed here. */
export function runOwnTests(tree: Tree): OwnTestsRun {
  const root = makeTree(tree);
  symlinkSync(MODULES, join(root, 'node_modules'));
  const jest = join(MODULES, 'jest', 'bin', 'jest.js');
  const args = ['--rootDir', root, '--config', '{}', '--coverage=false', '--ci', '--runInBand'];
  const { status, stderr, stdout } = spawnSync(process.execPath, [jest, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { code: status, output: `${stdout}\n${stderr}` };
}
