import { isManifest, isSearched, SEARCHED_PATHSPECS } from '../../discover/fileKinds';
import { runGit, type GitCall } from '../../git/runGit';
import { FINGERPRINTS, MANIFEST_FINGERPRINTS } from '../../../transforms/fingerprints';
import { RepositoryFailure } from './types';

/** What can be said about a commit without checking it out. */
export interface CommitSearch {
  /** Number of files that a search of its working tree would look into. */
  readonly seen: number;
  /** Whether a file may hold a fingerprint. Only a search of the working tree can say for certain. */
  readonly mayHold: boolean;
}

/**
 * The texts to be searched for, for `git grep -f`. A file in UTF-16 can't be searched like this; its mark makes it
 * count as one that may hold something.
 */
export const SEARCH_PATTERNS = Buffer.concat([
  Buffer.from([...FINGERPRINTS, ...MANIFEST_FINGERPRINTS].map((text) => `${text}\n`).join('')),
  Buffer.from([0xff, 0xfe, 0x0a, 0xfe, 0xff, 0x0a]),
]);

/** `<mode> blob <hash> <size>\t<path>`, of plain files: links and submodules have other modes. The size is for `-l` only. */
const PLAIN_FILE = /^100\d{3} blob \S+(?: +(\d+))?\t([^]+)$/;

/**
 * Searches a commit in the object store of a repository, which need not be trusted: nothing of it is run.
 *
 * @param patterns file that holds {@link SEARCH_PATTERNS}
 * @throws RepositoryFailure if the commit is not there, or not whole
 */
export async function searchCommit(
  folder: string,
  gitDir: string,
  commit: string,
  patterns: string,
  signal: AbortSignal,
): Promise<CommitSearch> {
  const call = { gitDir, isolated: true, signal };
  const files = await listFiles([], folder, commit, call);
  const seen = files.filter(({ path }) => isSearched(path) || isManifest(path)).length;
  if (seen === 0) return { seen, mayHold: false };

  const options = ['-a', '-q', '-F', '--no-color', '--no-recurse-submodules', '--full-name', '-f', patterns];
  const args = [...options, commit, '--', ...SEARCHED_PATHSPECS];
  const found = await runGit(folder, 'grep', args, { ...call, patterns: true });
  // What could not be read counts as not found for git, but says so.
  if (found.code > 1 || (found.code === 1 && found.stderr !== '')) {
    throw fail('git cannot search its commit', found.stderr, call);
  }
  return { seen, mayHold: found.code === 0 };
}

/** Adds up the sizes of the files of a commit, as they will be when they are checked out. */
export async function measureCommit(
  folder: string,
  gitDir: string,
  commit: string,
  signal: AbortSignal,
): Promise<number> {
  // Git looks into the header of each object for its size, so this is not part of every search.
  const files = await listFiles(['-l'], folder, commit, { gitDir, isolated: true, signal });
  return files.reduce((sum, { size }) => sum + size, 0);
}

async function listFiles(
  options: readonly string[],
  folder: string,
  commit: string,
  call: GitCall,
): Promise<{ readonly path: string; readonly size: number }[]> {
  const args = ['-r', '-z', '--full-tree', ...options, commit];
  const { code, stdout, stderr } = await runGit(folder, 'ls-tree', args, call);
  if (code !== 0) throw fail('git cannot list its commit', stderr, call);
  return stdout.split('\0').flatMap((line) => {
    const [, size = '0', path] = PLAIN_FILE.exec(line) ?? [];
    return path === undefined ? [] : [{ path, size: Number(size) }];
  });
}

function fail(what: string, words: string, { signal }: GitCall): unknown {
  return signal?.aborted ? signal.reason : new RepositoryFailure(`${what}: ${words}`, 'failed');
}
