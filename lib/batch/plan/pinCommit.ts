import { runGit } from '../../git/runGit';
import { findGitDir } from '../findGitDir';
import { protocolsFor } from '../protocolsFor';
import type { PlannedRepository, RepositorySource } from '../types';

/** What a repository is to be worked on at. `problem` says why there is no commit where one was expected. */
export type Pin = Pick<PlannedRepository, 'branch' | 'commit' | 'skip'> & { readonly problem?: string };

const EMPTY: Pin = { skip: 'the repository is empty' };
const BRANCH = /^refs\/heads\//;

/** Asks for the current branch of a repository and its commit. */
export function pinCommit(source: RepositorySource, signal: AbortSignal): Promise<Pin> {
  return source.kind === 'folder' ? pinFolder(source.path, signal) : pinRemote(source.url, signal);
}

async function pinFolder(path: string, signal: AbortSignal): Promise<Pin> {
  const gitDir = findGitDir(path);
  if (gitDir === undefined) return {};
  const ask = (command: 'rev-parse' | 'for-each-ref', ...args: string[]) =>
    runGit(path, command, args, { gitDir, signal });
  const head = await ask('rev-parse', 'HEAD', '--symbolic-full-name', 'HEAD');
  const [commit, ref = ''] = head.stdout.split('\n');
  if (head.code === 0) return { commit, ...(BRANCH.test(ref) && { branch: ref.replace(BRANCH, '') }) };
  const refs = await ask('for-each-ref', '--count=1');
  // A branch that is broken comes without a name, and with a warning.
  if (refs.code === 0 && refs.stdout + refs.stderr === '') return EMPTY;
  return { problem: refs.stderr === '' ? 'its HEAD names no commit' : refs.stderr };
}

async function pinRemote(url: string, signal: AbortSignal): Promise<Pin> {
  const args = ['--symref', '--', url, 'HEAD', 'refs/heads/*'];
  const { code, stdout, stderr } = await runGit('.', 'ls-remote', args, {
    protocols: protocolsFor(url),
    patterns: true,
    signal,
  });
  if (code !== 0) return { problem: stderr === '' ? 'git did not answer' : stderr };
  if (stdout === '') return EMPTY;
  const lines = stdout.split('\n').map((line) => line.split('\t'));
  const [symbolic] = lines.find(([value, name]) => name === 'HEAD' && value?.startsWith('ref: ')) ?? [];
  const [commit] = lines.find(([value, name]) => name === 'HEAD' && !value?.startsWith('ref: ')) ?? [];
  if (commit === undefined) return { problem: 'its HEAD names no commit' };
  return { commit, ...(symbolic && { branch: symbolic.slice('ref: refs/heads/'.length) }) };
}
