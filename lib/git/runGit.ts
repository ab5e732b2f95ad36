import { spawn, type ChildProcess } from 'node:child_process';
import { gitEnvironment, type GitReach } from './gitEnvironment';
import { hideCredentials } from './hideCredentials';

/** What git said. `code` is 127 when there is no git to run and 128 for most of git's own refusals. */
export interface GitResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands that neither diff (external diff, textconv) nor, but for `checkout`, look through filters or run hooks. */
export type GitCommand =
  | 'apply'
  | 'checkout'
  | 'commit-tree'
  | 'config'
  | 'fetch'
  | 'for-each-ref'
  | 'grep'
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

/** Bytes of output after which git is ended: a few hundred bytes of tree objects can list without end. */
const MAX_OUTPUT = 128 << 20;

/**
 * Runs one git command in a repository that is not trusted: its hooks, file system monitor and remotes stay unused,
 * nothing prompts, no lock is taken, no other repository is spoken to unless the call allows it.
 *
 * @param root folder to run in
 * @returns exit code and output, without credentials in URLs; never rejects for a git that fails, is ended or missing
 */
export function runGit(
  root: string,
  command: GitCommand,
  args: readonly string[],
  { gitDir, signal, ...reach }: GitCall = {},
): Promise<GitResult> {
  if (signal?.aborted) return Promise.resolve({ code: 128, stdout: '', stderr: 'not started' });
  const repository = gitDir === undefined ? [] : [`--git-dir=${gitDir}`];
  const child = spawn('git', ['--no-pager', ...repository, command, ...args], {
    cwd: root,
    env: gitEnvironment(reach),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own, without a terminal: it can be ended as a whole, and ssh has nobody to ask.
    detached: signal !== undefined && process.platform !== 'win32',
  });
  const end = () => {
    endGroup(child, signal !== undefined);
  };
  signal?.addEventListener('abort', end);
  let isTooMuch = false;
  const endFull = () => {
    isTooMuch = true;
    end();
  };
  const stdout = collect(child.stdout, endFull);
  const stderr = collect(child.stderr, endFull);
  return new Promise((resolve) => {
    const settle = (code: number, words: string) => {
      signal?.removeEventListener('abort', end);
      resolve({ code, stdout: stdout(), stderr: hideCredentials(words) });
    };
    child.on('error', (error) => {
      settle(127, error.message);
    });
    child.on('close', (code) => {
      settle(code ?? 128, isTooMuch ? `git ${command} has too much to say` : stderr().trim());
    });
  });
}

/** @param onFull called when there is more than can be kept; what was kept is dropped then */
function collect(stream: NodeJS.ReadableStream, onFull: () => void): () => string {
  let chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    chunks.push(chunk);
    if (length <= MAX_OUTPUT) return;
    chunks = [];
    onFull();
  });
  return () => Buffer.concat(chunks).toString('utf8');
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
