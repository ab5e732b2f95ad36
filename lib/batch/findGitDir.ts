import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where git keeps what it knows of a folder: in `.git`, or in the folder itself if that is a bare repository. Git itself
 * would go on looking in the folders above.
 *
 * @returns undefined for a folder that is not itself a repository
 */
export function findGitDir(folder: string): string | undefined {
  const usual = join(folder, '.git');
  if (existsSync(usual)) return usual;
  return isBare(folder) ? folder : undefined;
}

/** Whether a folder is a repository without a working tree. */
export function isBare(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name));
  return !has('.git') && has('HEAD') && has('objects') && has('refs');
}
