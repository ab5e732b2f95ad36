import fs from 'node:fs';
import { join } from 'node:path';
import type { Ignore, Options } from 'ignore';

type MakeIgnore = (options?: Options) => Ignore;

/**
 * Makes a function that applies the .gitignore files below `root` as git does: in every directory, the deeper one first,
 * and nothing below an ignored directory can be brought back.
 *
 * @param makeIgnore the `ignore` package, which the caller loads
 * @returns takes a path relative to `root`, with `/`, and whether it is a directory
 */
export function createIgnoreRules(root: string, makeIgnore: MakeIgnore) {
  const rulesByDirectory = new Map<string, Ignore | undefined>();
  const ignoredDirectories = new Map<string, boolean>([['', false]]);

  const rulesIn = (directory: string): Ignore | undefined => {
    if (!rulesByDirectory.has(directory)) {
      const text = readIfThere(join(root, directory, '.gitignore'));
      rulesByDirectory.set(
        directory,
        text === undefined ? undefined : makeIgnore({ ignorecase: false }).add(text),
      );
    }
    return rulesByDirectory.get(directory);
  };

  const isDirectoryIgnored = (directory: string): boolean => {
    const known = ignoredDirectories.get(directory);
    if (known !== undefined) return known;
    const ignored = isDirectoryIgnored(parentOf(directory)) || matches(`${directory}/`);
    ignoredDirectories.set(directory, ignored);
    return ignored;
  };

  const matches = (path: string): boolean => {
    const parent = parentOf(path.replace(/\/$/, ''));
    for (let from = parent; ; from = parentOf(from)) {
      const verdict = rulesIn(from)?.test(relativeTo(from, path));
      if (verdict?.unignored) return false;
      // A rule for the parent says nothing here: the parent is not ignored, so a deeper file has overruled it.
      if (verdict?.ignored && !(from !== parent && rulesIn(from)?.ignores(`${relativeTo(from, parent)}/`)))
        return true;
      if (from === '') return false;
    }
  };

  return (path: string, directory: boolean): boolean =>
    directory ? isDirectoryIgnored(path) : isDirectoryIgnored(parentOf(path)) || matches(path);
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function relativeTo(directory: string, path: string): string {
  return directory === '' ? path : path.slice(directory.length + 1);
}

function readIfThere(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
