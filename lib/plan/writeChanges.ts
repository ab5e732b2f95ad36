import { copyFile, link, realpath, rename, rm } from 'node:fs/promises';
import type { FileFailure } from '../../transforms/types';
import { describe, stage, type Staged } from './stageChange';
import type { FileChange } from './types';

/**
 * Writes changes to disk, each file whole, with its mode and owner kept, and each group whole or not at all: nothing of
 * it is replaced before all of it is ready, and what was replaced comes back if the rest can't be. One group that can't
 * be written does not stop the others.
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
  for (const [index, one] of staged.entries()) {
    const reason = await replace(one);
    if (reason === undefined) continue;
    for (const done of staged.slice(0, index).reverse()) await restore(done);
    await Promise.all(staged.slice(index).map(discard));
    return failTogether(group, group[index]?.path ?? '', reason);
  }
  await Promise.all(staged.map(discard));
  return [];
}

function failTogether(group: readonly FileChange[], file: string, reason: string): FileFailure[] {
  const others = `was left because ${file}, which belongs to the same flow, ${reason}`;
  return group.map(({ path }) => ({ file: path, reason: path === file ? reason : others }));
}

/** @returns why the file was not replaced, or undefined */
async function replace({ target, temporary, backup }: Staged): Promise<string | undefined> {
  try {
    // Not every file system knows links.
    if (backup !== undefined) await link(target, backup).catch(() => copyFile(target, backup));
    if (temporary === undefined) await rm(target);
    // A link, unlike a rename, does not replace what somebody else has created meanwhile.
    else if (backup === undefined) await link(temporary, target);
    else await rename(temporary, target);
    return undefined;
  } catch (error) {
    return describe(error);
  }
}

/** Takes back what `replace` did. */
async function restore({ target, backup, temporary }: Staged): Promise<void> {
  await (backup === undefined ? rm(target, { force: true }) : rename(backup, target)).catch(() => undefined);
  if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
}

/** Removes what waits beside a file, and what was kept of it. */
async function discard({ temporary, backup }: Staged): Promise<void> {
  for (const path of [temporary, backup])
    if (path !== undefined) await rm(path, { force: true }).catch(() => undefined);
}
