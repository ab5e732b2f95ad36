import type { ObjectReader } from '../../git/ObjectReader';
import { parseTree } from '../../git/parseTree';

/** A plain file of a commit. */
export interface ListedFile {
  readonly path: string;
  readonly id: string;
}

/** Trees that name each other need a few hundred bytes to list files without end. */
const MAX_ENTRIES = 1_000_000;
const MAX_BYTES = 128 << 20;

const FOLDER = /^0?40000$/;
/** Links and submodules have other modes. */
const PLAIN_FILE = /^0?100\d{3}$/;

/**
 * Lists the plain files of a commit, one level of folders after the other.
 *
 * @throws Error if the commit is not whole, or lists too much
 */
export async function listTree(objects: ObjectReader, commit: string): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  let seen = 0;
  let folders: ListedFile[] = [{ path: '', id: `${commit}^{tree}` }];
  while (folders.length > 0) {
    objects.ask(folders.map(({ id }) => id));
    const inner: ListedFile[] = [];
    for (const folder of folders) {
      if ((await objects.next(folder.id)) > MAX_BYTES) throw new Error('it lists too many files');
      const entries = parseTree(await objects.whole(), commit.length / 2);
      seen += entries.length;
      if (seen > MAX_ENTRIES) throw new Error('it lists too many files');
      for (const { mode, name, id } of entries) {
        const path = folder.path + name;
        if (FOLDER.test(mode)) inner.push({ path: `${path}/`, id });
        else if (PLAIN_FILE.test(mode)) files.push({ path, id });
      }
    }
    folders = inner;
  }
  return files;
}
