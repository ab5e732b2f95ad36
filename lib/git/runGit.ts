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

/** Setting and value. */
export type GitSettings = readonly (readonly [key: string, value: string])[];

/** What the repository's own config could make git run; a setting of the command wins over it. */
const HARMLESS: GitSettings = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', devNull],
  ['diff.ignoreSubmodules', 'all'],
  ['safe.bareRepository', 'explicit'],
];

/**
 * Runs one reading git command in a repository that is not trusted: its hooks, file system monitor and remotes
 * stay unused, nothing prompts, no lock is taken, pathspecs are literal.
 *
 * @param root folder to run in
 * @param settings git configuration for this call, on top of the harmless one
 * @returns exit code and output; never rejects for a git that fails or is missing
 */
export function runGit(
  root: string,
  command: GitCommand,
  args: readonly string[],
  settings: GitSettings = [],
): Promise<GitResult> {
  const child = spawn('git', ['--no-pager', command, ...args], {
    cwd: root,
    env: { ...inheritedEnvironment(), ...SAFE_ENVIRONMENT, ...asEnvironment([...HARMLESS, ...settings]) },
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

const SAFE_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/** The caller's environment without its GIT_* variables: inside a hook they name another repository or index. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return Object.fromEntries(kept);
}

/** Not `-c key=value`, which a repository could get round with a `=` in the name of one of its filters. */
function asEnvironment(settings: GitSettings): NodeJS.ProcessEnv {
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${String(index)}`, key],
    [`GIT_CONFIG_VALUE_${String(index)}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...(Object.fromEntries(pairs) as NodeJS.ProcessEnv) };
}
