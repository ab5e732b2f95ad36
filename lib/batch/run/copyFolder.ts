import { cp, lstat } from 'node:fs/promises';
import { basename } from 'node:path';
import { runGit } from '../../git/runGit';
import { describeSize } from './types';

/** Folders that are not the code of a repository. */
const LEFT_OUT = new Set(['.git', 'node_modules']);

/**
 * Copies the plain files of a folder that git does not know, and makes the copy a repository, so that git does not take
 * it for a part of one around it. Links are left out: they could lead anywhere.
 *
 * @throws RepositoryFailure if the files are larger than `maxBytes` together
 */
export async function copyFolder(
  from: string,
  to: string,
  maxBytes: number,
  signal: AbortSignal,
): Promise<void> {
  let bytes = 0;
  await cp(from, to, {
    recursive: true,
    filter: async (path) => {
      signal.throwIfAborted();
      if (path !== from && LEFT_OUT.has(basename(path))) return false;
      const stats = await lstat(path);
      if (stats.isFile()) bytes += stats.size;
      if (bytes > maxBytes) throw describeSize(maxBytes);
      return stats.isFile() || stats.isDirectory();
    },
  });
  await runGit(to, 'init', ['--quiet', '--template=', '.'], { isolated: true, signal });
}
