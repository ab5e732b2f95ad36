import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ObjectReader } from '../../git/ObjectReader';
import { listTree, type ListedFile } from './listTree';
import { readObjects } from './readObjects';
import { describeSize, RepositoryFailure } from './types';

/** What to write where. */
export interface ExportRequest {
  /** The repository that has the commit; it need not be trusted. */
  readonly gitDir: string;
  readonly commit: string;
  /** The plain files of the commit, where they are known. */
  readonly listed?: readonly ListedFile[];
  /** Is made, if need be; there must be no links in it. */
  readonly folder: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** Leads out of the folder, or is what some file systems take for git's own one. Git refuses these too. */
const UNSAFE_NAME = /^(?:\.{0,2}|(?:\.git|git~1)[ .]*)$/i;

/**
 * Writes the plain files of a commit, byte for byte as they are stored: for somebody who only reads them it takes no
 * working tree. Links are left out, they could lead anywhere.
 *
 * @returns the paths of the files, relative to the folder
 * @throws RepositoryFailure if the commit is not whole, larger than `maxBytes`, or names a file outside the folder
 */
export async function exportCommit({
  gitDir,
  commit,
  listed,
  folder,
  maxBytes,
  signal,
}: ExportRequest): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  return readObjects(folder, gitDir, signal, async (objects) => {
    const files = listed ?? (await listTree(objects, commit));
    const unsafe = files.find(({ path }) => !isSafe(path));
    if (unsafe)
      throw new RepositoryFailure(`it has a file that git would not check out: ${unsafe.path}`, 'failed');
    objects.ask(files.map(({ id }) => id));
    let bytes = 0;
    for (const { path, id } of files) {
      bytes += await objects.next(id);
      if (bytes > maxBytes) throw describeSize(maxBytes);
      await writeObject(objects, join(folder, path));
    }
    return files.map(({ path }) => path);
  });
}

async function writeObject(objects: ObjectReader, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    for (let piece = await objects.piece(); piece; piece = await objects.piece()) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function isSafe(path: string): boolean {
  const isForeign = process.platform === 'win32' && /[\\:]/.test(path);
  return !isForeign && path.split('/').every((name) => !UNSAFE_NAME.test(name));
}
