import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { link, lstat, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FileFailure } from '../../transforms/types';
import type { FileChange } from './types';

/** A change that is ready: the new text, where there is one, waits beside the file. */
interface Staged {
  readonly target: string;
  readonly temporary: string | undefined;
  readonly isNew?: boolean;
}

/** Mode of a file that is created, before the umask. */
const NEW_FILE_MODE = 0o666;

/**
 * Writes changes to disk, each file whole, with its mode and owner kept, and each group whole or not at all: nothing of
 * it is replaced before all of it is ready. One group that can't be written does not stop the others.
 *
 * @param root absolute path that the paths of the changes are relative to
 * @param groups changes that make sense only together
 * @param signal once aborted, no further group is begun
 * @returns the files that were not written, and why ("changed since it was read")
 */
export async function writeChanges(
  root: string,
  groups: readonly (readonly FileChange[])[],
  signal: AbortSignal,
): Promise<FileFailure[]> {
  const realRoot = await realpath(root);
  const failures: FileFailure[] = [];
  for (const group of groups) {
    const reason = 'was not reached before the run was stopped';
    if (signal.aborted) failures.push(...group.map(({ path }) => ({ file: path, reason })));
    else failures.push(...(await writeGroup(realRoot, group)));
  }
  return failures;
}

async function writeGroup(realRoot: string, group: readonly FileChange[]): Promise<FileFailure[]> {
  const staged: Staged[] = [];
  for (const change of group) {
    const result = await stage(realRoot, change);
    if (typeof result === 'string') {
      await Promise.all(staged.map(discard));
      return failTogether(group, change.path, result);
    }
    staged.push(result);
  }
  const failures: FileFailure[] = [];
  for (const [index, { path }] of group.entries()) {
    const reason = staged[index] && (await replace(staged[index]));
    if (reason !== undefined) failures.push({ file: path, reason });
  }
  return failures;
}

function failTogether(group: readonly FileChange[], file: string, reason: string): FileFailure[] {
  const others = `was left because ${file}, which belongs to the same flow, ${reason}`;
  return group.map(({ path }) => ({ file: path, reason: path === file ? reason : others }));
}

/** @returns why the file can't be written, or what is ready */
async function stage(realRoot: string, { path, before, after }: FileChange): Promise<Staged | string> {
  const target = resolve(realRoot, path);
  // Not named after the target: a long name with something added may be too long.
  const temporary = join(dirname(target), `.ims-codemod-${randomUUID()}.tmp`);
  try {
    if (before === undefined) return await stageNew(target, temporary, after ?? '');
    const stats = await lstat(target);
    if (!stats.isFile()) return 'is no longer a plain file';
    if ((await realpath(target)) !== target) return 'is now reached through a symbolic link';
    if (!(await readFile(target)).equals(Buffer.from(before))) return 'has changed since it was read';
    if (after === undefined) return { target, temporary: undefined };
    await writeTemporary(temporary, after, stats);
    return { target, temporary };
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
  return { target, temporary, isNew: true };
}

/** @returns why the file was not replaced, or undefined */
async function replace(staged: Staged): Promise<string | undefined> {
  const { target, temporary, isNew } = staged;
  try {
    if (temporary === undefined) await rm(target);
    // A link, unlike a rename, does not replace what somebody else has created meanwhile.
    else if (isNew) await link(temporary, target).finally(() => discard(staged));
    else await rename(temporary, target);
    return undefined;
  } catch (error) {
    await discard(staged);
    return describe(error);
  }
}

async function discard({ temporary }: Staged): Promise<void> {
  if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
}

function describe(error: unknown): string {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return 'exists by now';
  return code === 'ENOENT' ? 'is gone' : `cannot be written (${code})`;
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
