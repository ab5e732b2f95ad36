import { runGit } from '../../git/runGit';
import { RepositoryFailure } from './types';

/** `<mode> <type> <hash> <size>`, of blobs; what has no size is not checked out. */
const SIZE = /^100\d{3} blob \S+ +(\d+)\t/;

/** Adds up the sizes of the files of a commit, as they will be when they are checked out. */
export async function measureCommit(
  folder: string,
  gitDir: string,
  commit: string,
  signal: AbortSignal,
): Promise<number> {
  const args = ['-r', '-z', '-l', '--full-tree', commit];
  const { code, stdout, stderr } = await runGit(folder, 'ls-tree', args, { gitDir, isolated: true, signal });
  signal.throwIfAborted();
  if (code !== 0) throw new RepositoryFailure(`git cannot list its commit: ${stderr}`, 'failed');
  return stdout.split('\0').reduce((sum, line) => sum + Number(SIZE.exec(line)?.[1] ?? 0), 0);
}
