import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** What git said. `code` is 127 when there is no git to run and 128 for most of git's own refusals. */
export interface GitResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Commands that only read, and neither diff (external diff, textconv) nor check out (smudge filters, hooks). */
export type GitCommand = 'config' | 'ls-files' | 'rev-parse' | 'status';

/** What the repository's own config could make git run; a value on the command line wins over it. */
const HARMLESS_CONFIG = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.quotePath=false',
  'diff.ignoreSubmodules=all',
  'safe.bareRepository=explicit',
];

/**
 * Runs one reading git command in a repository that is not trusted: its hooks, file system monitor and remotes
 * stay unused, nothing prompts, no lock is taken, pathspecs are literal.
 *
 * @param root folder to run in
 * @param config more `key=value` settings for this call
 * @returns exit code and output; never rejects for a git that fails or is missing
 */
export function runGit(
  root: string,
  command: GitCommand,
  args: readonly string[],
  config: readonly string[] = [],
): Promise<GitResult> {
  const settings = [...HARMLESS_CONFIG, ...config].flatMap((setting) => ['-c', setting]);
  const child = spawn('git', ['--no-pager', ...settings, command, ...args], {
    cwd: root,
    env: safeEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      resolve({ code: 127, stdout: '', stderr: error.message });
    });
    child.on('close', (code) => {
      resolve({
        code: code ?? 128,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8').trim(),
      });
    });
  });
}

/** The caller's environment without its GIT_* variables: inside a hook they name another repository or index. */
function safeEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  };
}
