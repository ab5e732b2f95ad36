import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';

/**
 * Reads the variables of a dotenv file: with quotes, `export`, comments and values over several lines. (Node.js 20 takes
 * `--env-file` for itself as well, wherever it stands, and ends by itself if there is no such file.)
 *
 * @param name how the user calls the file
 * @throws UserError if there is no such file, or it can't be read
 */
export async function readVariables(path: string, name: string): Promise<NodeJS.Dict<string>> {
  try {
    const text = await readFile(path, 'utf8');
    return parseEnv(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'There is no such file' : `It cannot be read (${code})`;
    throw new UserError(`--env-file ${name}: ${reason}.`, EXIT.PRECONDITION);
  }
}
