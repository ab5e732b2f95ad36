import { randomUUID } from 'node:crypto';
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';
import { SHEET_MARK } from '../../transforms/manifests/ownSheet';

/**
 * Checks that a sheet may be written: there is no such file yet, or it is a sheet of an earlier run.
 *
 * @param path absolute path
 * @param name how the user calls it
 * @throws UserError if the file is somebody else's, or the folder is missing
 */
export async function checkSheet(path: string, name: string): Promise<void> {
  const refuse = (reason: string): UserError =>
    new UserError(
      `--rollout ${name}: ${reason}.`,
      EXIT.PRECONDITION,
      'Name another file. Nothing was written.',
    );
  const folder = await lstat(dirname(path)).catch(() => undefined);
  if (!folder) throw refuse('there is no such folder');
  const stats = await lstat(path).catch(() => undefined);
  if (!stats) return;
  if (!stats.isFile()) throw refuse('it is not a plain file');
  const text = await readFile(path, 'utf8').catch(() => '');
  if (!text.startsWith(SHEET_MARK)) throw refuse('it exists and is not a rollout sheet');
}

/**
 * Writes a sheet, whole or not at all.
 *
 * @throws UserError as `checkSheet` does, or if it can't be written
 */
export async function writeSheet(path: string, name: string, text: string): Promise<void> {
  await checkSheet(path, name);
  const temporary = join(dirname(path), `.ims-codemod-${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new UserError(`--rollout ${name}: it cannot be written (${code}).`, EXIT.PRECONDITION);
  }
}
