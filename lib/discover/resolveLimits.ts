import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { EXIT } from '../exitCodes';
import { UserError } from '../UserError';

/**
 * Turns the paths a user gave into paths relative to `root`, with `/`, without links.
 *
 * @returns none if there is no limit, that is no path or the root itself among them
 * @throws UserError if a path does not exist or lies outside `root`
 */
export function resolveLimits(root: string, paths: readonly string[]): string[] {
  const limits = paths.map((path) => relative(root, realPathOf(resolve(root, path), path)));
  const outside = limits.findIndex(
    (limit) => limit === '..' || limit.startsWith(`..${sep}`) || isAbsolute(limit),
  );
  if (outside !== -1) throw new UserError(`${String(paths[outside])} is outside ${root}`, EXIT.PRECONDITION);
  return limits.includes('') ? [] : limits.map((limit) => limit.split(sep).join('/'));
}

function realPathOf(absolute: string, given: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    throw new UserError(`no such path: ${given}`, EXIT.PRECONDITION);
  }
}
