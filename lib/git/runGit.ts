import { hideCredentials } from './hideCredentials';
import { startGit, type GitCall, type GitCommand } from './startGit';

/** What git said. `code` is 127 when there is no git to run and 128 for most of git's own refusals. */
export interface GitResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bytes of output after which git is ended: a few hundred bytes of tree objects can list without end. */
const MAX_OUTPUT = 128 << 20;

/**
 * Runs one git command, as harmless as {@link startGit} makes it.
 *
 * @param root folder to run in
 * @returns exit code and output, without credentials in URLs; never rejects for a git that fails, is ended or missing
 */
export function runGit(
  root: string,
  command: GitCommand,
  args: readonly string[],
  call: GitCall = {},
): Promise<GitResult> {
  if (call.signal?.aborted) return Promise.resolve({ code: 128, stdout: '', stderr: 'not started' });
  const { child, end } = startGit(root, command, args, call, 'ignore');
  let isTooMuch = false;
  const endFull = () => {
    isTooMuch = true;
    end();
  };
  const stdout = collect(child.stdout, endFull);
  const stderr = collect(child.stderr, endFull);
  return new Promise((resolve) => {
    const settle = (code: number, words: string) => {
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
