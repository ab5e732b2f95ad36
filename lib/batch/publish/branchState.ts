import { runGit } from '../../git/runGit';
import type { Remote } from './openRemote';
import { talkToRemote } from './talkToRemote';
import type { PublishContext } from './types';

/** Commits of branches of a remote, by the name of the branch. */
export type Heads = ReadonlyMap<string, string>;

const PREFIX = 'refs/heads/';

/** Asks where branches of a remote are; those that don't exist are missing. */
export async function readHeads(
  gitDir: string,
  remote: Remote,
  branches: readonly string[],
  context: PublishContext,
): Promise<Heads> {
  const refs = branches.map((branch) => PREFIX + branch);
  const output = await talkToRemote(gitDir, remote, 'ls-remote', [], refs, context);
  const lines = output.split('\n').map((line) => line.split('\t') as [string, string?]);
  // Git matches the ends of names.
  const wanted = lines.filter(([, name]) => name !== undefined && refs.includes(name));
  return new Map(wanted.map(([commit, name = '']) => [name.slice(PREFIX.length), commit]));
}

/** Fetches one commit of a branch, without its history. */
export async function fetchHead(
  gitDir: string,
  remote: Remote,
  branch: string,
  context: PublishContext,
): Promise<string> {
  const local = `refs/fetched/${branch}`;
  const options = ['--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
  await talkToRemote(gitDir, remote, 'fetch', options, [`+${PREFIX}${branch}:${local}`], context);
  return (await runGit(gitDir, 'rev-parse', [local], { gitDir })).stdout.trim();
}

/** Whether the last commit of a branch was made by us and not touched since: an amended one has another committer. */
export async function isOwn(gitDir: string, commit: string, email: string): Promise<boolean> {
  const { stdout } = await runGit(gitDir, 'show', ['--no-patch', '--format=%ce', commit], { gitDir });
  return stdout.trim() === email;
}
