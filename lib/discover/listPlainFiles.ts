import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createIgnoreRules } from './createIgnoreRules';
import { SEARCHED_GLOB } from './fileKinds';

/**
 * Lists the files to search below a directory that is not in git: without installed packages, what .gitignore files
 * name, links, and repositories within.
 *
 * @param root absolute, without links
 * @param wanted glob of the files to list
 * @param limits files and directories below `root`, relative to it with `/`; none means everything
 * @returns paths relative to `root`, with `/`
 */
export async function listPlainFiles(
  root: string,
  limits: readonly string[],
  wanted = SEARCHED_GLOB,
): Promise<string[]> {
  const [{ escape, glob }, { default: makeIgnore }] = await Promise.all([import('glob'), import('ignore')]);
  const isIgnored = createIgnoreRules(root, makeIgnore);
  const isForeign = (directory: string) =>
    /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/.test(directory) || existsSync(join(root, directory, '.git'));
  const literals = limits.map((limit) => escape(limit, { magicalBraces: true }));
  const patterns = literals.flatMap((literal) => [literal, `${literal}/${wanted}`]);
  return glob(limits.length === 0 ? wanted : patterns, {
    cwd: root,
    dot: true,
    nodir: true,
    posix: true,
    ignore: {
      ignored: (path) => path.isSymbolicLink() || isIgnored(path.relativePosix(), false),
      childrenIgnored: (path) => {
        const relative = path.relativePosix();
        return relative !== '' && (path.isSymbolicLink() || isForeign(relative) || isIgnored(relative, true));
      },
    },
  });
}
