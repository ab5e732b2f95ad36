import { devNull } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { runGit } from '../../git/runGit';
import { HostError } from '../hosts/HostError';
import type { Remote } from './openRemote';
import type { PublishContext } from './types';

const ATTEMPTS = 3;
const FIRST_WAIT = 1000;

/** What git says when the same may go better another time. Anything else is final. */
const TRANSIENT =
  /could not resolve|timed? ?out|connection (?:refused|reset|closed)|early eof|hung up|unexpected disconnect|error: (?:429|5\d\d)|temporar|try again/i;

/** What git says when it was not let in with what it had, and would have to ask somebody. */
const REFUSED = /could not read (?:username|password)|authentication failed|permission denied/i;

/**
 * The other end of a local push is a git in a repository that is not trusted, which the settings of this end don't
 * reach: its hooks and what else its config names must not run.
 */
const SAFE_RECEIVE = `--receive-pack=git ${[
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'core.alternateRefsCommand=true',
  'receive.autogc=false',
]
  .map((setting) => `-c ${setting}`)
  .join(' ')} receive-pack`;

/**
 * Runs a command of git that talks to a remote, again if the way to it was interrupted.
 *
 * @returns what it printed on stdout
 * @throws HostError
 */
export async function talkToRemote(
  gitDir: string,
  remote: Remote,
  command: 'fetch' | 'ls-remote' | 'push',
  options: readonly string[],
  refs: readonly string[],
  { signal, onWait }: Pick<PublishContext, 'signal' | 'onWait'>,
): Promise<string> {
  const { url, protocols, settings, isLocal } = remote;
  const safe = command === 'push' && isLocal ? [SAFE_RECEIVE] : [];
  for (let attempt = 1; ; attempt++) {
    const call = { gitDir, protocols, settings, signal };
    const { code, stdout, stderr } = await runGit(
      gitDir,
      command,
      [...options, ...safe, '--', url, ...refs],
      call,
    );
    signal.throwIfAborted();
    if (code === 0) return stdout;
    const hint = REFUSED.test(stderr) ? ' (it does not open with the credentials there are)' : '';
    const reason = `git ${command}: ${lastWords(`${stdout}\n${stderr}`)}${hint}`;
    const transient = TRANSIENT.test(stderr);
    if (!transient || attempt >= ATTEMPTS) throw new HostError(reason, transient);
    const wait = FIRST_WAIT * 2 ** (attempt - 1);
    onWait(wait, reason);
    await sleep(wait, undefined, { signal });
  }
}

/** Of all that git says, what tells why. */
function lastWords(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const telling = lines.filter((line) => /^(?:fatal|error|remote|!)/i.test(line));
  return (telling.length > 0 ? telling : lines.filter((line) => line !== '')).slice(0, 3).join(' · ');
}
