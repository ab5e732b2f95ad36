import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { gitEnvironment, type GitReach } from './gitEnvironment';

/** Commands that neither diff (external diff, textconv) nor, but for `checkout`, look through filters or run hooks. */
export type GitCommand =
  | 'apply'
  | 'cat-file'
  | 'checkout'
  | 'commit-tree'
  | 'config'
  | 'fetch'
  | 'for-each-ref'
  | 'init'
  | 'ls-files'
  | 'ls-remote'
  | 'ls-tree'
  | 'push'
  | 'read-tree'
  | 'rev-parse'
  | 'show'
  | 'status'
  | 'write-tree';

/** How to call git, beyond what is said to it. */
export interface GitCall extends GitReach {
  /** The repository, where git shall not look for it from the folder upwards. */
  readonly gitDir?: string;
  /** Ends git, and what it has started, when aborted. */
  readonly signal?: AbortSignal;
}

/** A git that has been started. */
export interface RunningGit {
  readonly child: ChildProcessByStdio<Writable | null, Readable, Readable>;
  /** Ends it, and what it has started. */
  readonly end: () => void;
}

/**
 * Starts one git command in a repository that is not trusted: its hooks, file system monitor and remotes stay unused,
 * nothing prompts, no lock is taken, no other repository is spoken to unless the call allows it.
 *
 * @param root folder to run in
 * @param stdin whether it is told more later
 */
export function startGit(
  root: string,
  command: GitCommand,
  args: readonly string[],
  { gitDir, signal, ...reach }: GitCall,
  stdin: 'ignore' | 'pipe',
): RunningGit {
  const repository = gitDir === undefined ? [] : [`--git-dir=${gitDir}`];
  const child = spawn('git', ['--no-pager', ...repository, command, ...args], {
    cwd: root,
    env: gitEnvironment(reach),
    stdio: [stdin, 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own, without a terminal: it can be ended as a whole, and ssh has nobody to ask.
    detached: signal !== undefined && process.platform !== 'win32',
  }) as RunningGit['child'];
  const end = () => {
    endGroup(child, signal !== undefined);
  };
  signal?.addEventListener('abort', end);
  child.on('close', () => signal?.removeEventListener('abort', end));
  return { child, end };
}

function endGroup(child: ChildProcess, isGroup: boolean): void {
  try {
    if (isGroup && child.pid !== undefined && process.platform !== 'win32')
      process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
