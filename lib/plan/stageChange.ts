import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FileChange } from './types';

/** A change that is ready: the new text, where there is one, waits beside the file. */
export interface Staged {
  readonly target: string;
  readonly temporary: string | undefined;
  /** Where what is replaced is kept until all of its group is; undefined for a file that is new. */
  readonly backup: string | undefined;
}

/** Mode of a file that is created, before the umask. */
const NEW_FILE_MODE = 0o666;

/** @returns why the file can't be written, or what is ready */
export async function stage(realRoot: string, { path, before, after }: FileChange): Promise<Staged | string> {
  const target = resolve(realRoot, path);
  // Not named after the target: a long name with something added may be too long.
  const temporary = join(dirname(target), `.ims-codemod-${randomUUID()}.tmp`);
  try {
    if (before === undefined) return await stageNew(target, temporary, after ?? '');
    const stats = await lstat(target);
    if (!stats.isFile()) return 'is no longer a plain file';
    if ((await realpath(target)) !== target) return 'is now reached through a symbolic link';
    if (!(await readFile(target)).equals(Buffer.from(before))) return 'has changed since it was read';
    const backup = join(dirname(target), `.ims-codemod-${randomUUID()}.tmp`);
    if (after === undefined) return { target, temporary: undefined, backup };
    await writeTemporary(temporary, after, stats);
    return { target, temporary, backup };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return describe(error);
  }
}

async function stageNew(target: string, temporary: string, text: string): Promise<Staged | string> {
  if ((await realpath(dirname(target))) !== dirname(target)) return 'is now reached through a symbolic link';
  if (await lstat(target).catch(() => undefined)) return 'exists by now';
  const file = await open(temporary, 'wx', NEW_FILE_MODE);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return { target, temporary, backup: undefined };
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

/** Why a file can't be written, in words that follow its name. */
export function describe(error: unknown): string {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return 'exists by now';
  return code === 'ENOENT' ? 'is gone' : `cannot be written (${code})`;
}
