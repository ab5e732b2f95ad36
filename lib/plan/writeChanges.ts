import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FileFailure } from '../../transforms/types';
import type { FileChange } from './types';

/**
 * Writes changes to disk, each file whole or not at all, with its mode and owner kept. One file that can't be written
 * does not stop the others.
 *
 * @param root absolute path that the paths of `changes` are relative to
 * @param signal once aborted, no further file is begun
 * @returns the files that were not written, and why ("changed since it was read")
 */
export async function writeChanges(
  root: string,
  changes: readonly FileChange[],
  signal: AbortSignal,
): Promise<FileFailure[]> {
  const realRoot = await realpath(root);
  const failures: FileFailure[] = [];
  for (const change of changes) {
    const reason = signal.aborted
      ? 'was not reached before the run was stopped'
      : await writeChange(realRoot, change);
    if (reason !== undefined) failures.push({ file: change.path, reason });
  }
  return failures;
}

/** @returns why the file was not written, or undefined */
async function writeChange(
  realRoot: string,
  { path, before, after }: FileChange,
): Promise<string | undefined> {
  const target = resolve(realRoot, path);
  // Not named after the target: a long name with something added may be too long.
  const temporary = join(dirname(target), `.ims-codemod-${randomUUID()}.tmp`);
  try {
    const stats = await lstat(target);
    if (!stats.isFile()) return 'is no longer a plain file';
    if ((await realpath(target)) !== target) return 'is now reached through a symbolic link';
    if (!(await readFile(target)).equals(Buffer.from(before))) return 'has changed since it was read';
    if (after === undefined) {
      await rm(target);
      return undefined;
    }
    await writeTemporary(temporary, after, stats);
    await rename(temporary, target);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'is gone' : `cannot be written (${code})`;
  }
}

async function writeTemporary(path: string, text: string, like: Stats): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    // Matters to root in somebody's checkout; anyone else may not give files away, and need not.
    await file.chown(like.uid, like.gid).catch(() => undefined);
    await file.chmod(like.mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}
