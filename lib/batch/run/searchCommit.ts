import { createMatcher, looksLikeUtf16, type Matcher } from '../../discover/createMatcher';
import { isManifest, isSearched } from '../../discover/fileKinds';
import type { ObjectReader } from '../../git/ObjectReader';
import { FINGERPRINTS, MANIFEST_FINGERPRINTS } from '../../../transforms/fingerprints';
import { listTree, type ListedFile } from './listTree';
import { readObjects } from './readObjects';

/** What can be said about a commit without checking it out. */
export interface CommitSearch {
  /** Its plain files. */
  readonly listed: readonly ListedFile[];
  /** Number of those that a search of its working tree would look into. */
  readonly seen: number;
  /** Whether a file may hold a fingerprint. Only a search of the working tree can say for certain. */
  readonly mayHold: boolean;
}

/** What is searched for in which files. */
const SEARCHES: readonly { readonly isOfKind: (path: string) => boolean; readonly matcher: Matcher }[] = [
  { isOfKind: isSearched, matcher: createMatcher(FINGERPRINTS) },
  { isOfKind: isManifest, matcher: createMatcher(MANIFEST_FINGERPRINTS) },
];

/**
 * Searches a commit in the object store of a repository, which need not be trusted: nothing of it is run.
 *
 * @throws RepositoryFailure if the commit is not there, or not whole
 */
export function searchCommit(
  folder: string,
  gitDir: string,
  commit: string,
  signal: AbortSignal,
): Promise<CommitSearch> {
  return readObjects(folder, gitDir, signal, async (objects) => {
    const listed = await listTree(objects, commit);
    const lists = SEARCHES.map(({ isOfKind }) => listed.filter(({ path }) => isOfKind(path)));
    const seen = lists.reduce((sum, { length }) => sum + length, 0);
    for (const [index, { matcher }] of SEARCHES.entries()) {
      if (await holdsAny(objects, lists[index] ?? [], matcher)) return { listed, seen, mayHold: true };
    }
    return { listed, seen, mayHold: false };
  });
}

/** Ends with the first that holds something; the others are left unread. */
async function holdsAny(
  objects: ObjectReader,
  files: readonly ListedFile[],
  matcher: Matcher,
): Promise<boolean> {
  const ids = new Set(files.map(({ id }) => id));
  objects.ask(ids);
  for (const id of ids) {
    await objects.next(id);
    if (await holds(objects, matcher)) return true;
  }
  return false;
}

async function holds(objects: ObjectReader, matcher: Matcher): Promise<boolean> {
  let tail: Buffer = Buffer.alloc(0);
  let wide: boolean | undefined;
  for (let piece = await objects.piece(); piece; piece = await objects.piece()) {
    wide ??= looksLikeUtf16(piece);
    const bytes = tail.length === 0 ? piece : Buffer.concat([tail, piece]);
    if (matcher.holds(bytes, wide)) return true;
    tail = bytes.subarray(-matcher.overlap);
  }
  return false;
}
