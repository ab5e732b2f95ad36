import { SEARCHED_ENDINGS, isSearched } from '../../discover/fileKinds';
import { runGit } from '../../git/runGit';
import { FINGERPRINTS } from '../../../transforms/fingerprints';
import { RepositoryFailure } from './types';

/** What can be said about a commit without checking it out. */
export interface CommitSearch {
  /** Number of files that a search of its working tree would look into. */
  readonly seen: number;
  /** Size of all files. */
  readonly bytes: number;
  /** Whether a file may hold a fingerprint. Only a search of the working tree can say for certain. */
  readonly mayHold: boolean;
}

/**
 * The texts to be searched for, for `git grep -f`. A file in UTF-16 can't be searched like this; its mark makes it
 * count as one that may hold something.
 */
export const SEARCH_PATTERNS = Buffer.concat([
  Buffer.from(FINGERPRINTS.map((text) => `${text}\n`).join('')),
  Buffer.from([0xff, 0xfe, 0x0a, 0xfe, 0xff, 0x0a]),
]);

const PATHSPECS = SEARCHED_ENDINGS.map((ending) => `*${ending}`);

/** `<mode> blob <hash> <size>\t<path>`, of plain files: links and submodules have other modes. */
const PLAIN_FILE = /^100\d{3} blob \S+ +(\d+)\t([^]+)$/;

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
  const list = await runGit(folder, 'ls-tree', ['-r', '-l', '-z', '--full-tree', commit], call);
  if (list.code !== 0) throw fail('git cannot list its commit', list.stderr, signal);
  const files = list.stdout.split('\0').map((line) => PLAIN_FILE.exec(line) ?? []);
  const seen = files.filter(([, , path]) => path !== undefined && isSearched(path)).length;
  const bytes = files.reduce((sum, [, size = '0']) => sum + Number(size), 0);
  if (seen === 0) return { seen, bytes, mayHold: false };

  const options = ['-a', '-q', '-F', '--no-color', '--no-recurse-submodules', '--full-name', '-f', patterns];
  const args = [...options, commit, '--', ...PATHSPECS];
  const found = await runGit(folder, 'grep', args, { ...call, patterns: true });
  // What could not be read counts as not found for git, but says so.
  if (found.code > 1 || (found.code === 1 && found.stderr !== '')) {
    throw fail('git cannot search its commit', found.stderr, signal);
  }
  return { seen, bytes, mayHold: found.code === 0 };
}

function fail(what: string, words: string, signal: AbortSignal): unknown {
  return signal.aborted ? signal.reason : new RepositoryFailure(`${what}: ${words}`, 'failed');
}
