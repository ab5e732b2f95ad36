import { posix } from 'node:path';
import { isNaming } from '../discover/fileKinds';

/** A shebang, or the question whether a module is the program itself. */
const RUNS_ITSELF = /^#!|\brequire\.main\b|\bimport\.meta\.main\b/;

/** Finds modules that something outside of the code runs: scripts of a package, functions of a deployment, images. */
export class NamedEntries {
  private readonly settings: readonly { readonly directory: string; readonly text: string }[];

  constructor(
    paths: readonly string[],
    private readonly read: (path: string) => string | undefined,
  ) {
    this.settings = paths
      .filter(isNaming)
      .map((path) => ({ directory: posix.dirname(path), text: textOf(path, read(path) ?? '') }));
  }

  /** Whether a file says that it is run, or settings name it: `"jwt": "node src/jwt.js"`, `handler: src/jwt.main`. */
  isNamed(path: string): boolean {
    if (RUNS_ITSELF.test(this.read(path) ?? '')) return true;
    return this.settings.some(({ directory, text }) => {
      const name = posix.relative(directory, path).replace(/\.[cm]?[jt]sx?$/, '');
      return !name.startsWith('..') && mentions(text, name);
    });
  }
}

/** What settings say of programs; what a package offers to others is told by its manifest elsewhere. */
function textOf(path: string, text: string): string {
  return path.endsWith('package.json') ? (/"scripts"\s*:\s*\{[^}]*\}/.exec(text)?.[0] ?? '') : text;
}

/** Whether a text names a path as a whole: `src/jwt` in `node src/jwt.js`, not in `lib/src/jwt-simple`. */
function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text[at + name.length] ?? '';
    const isWhole = !/[\w-]$|[^.]\/$/.test(before) && !/[\w/-]/.test(after);
    // A bare word is a path only with an ending or a member behind it.
    if (isWhole && (name.includes('/') || after === '.')) return true;
  }
  return false;
}
