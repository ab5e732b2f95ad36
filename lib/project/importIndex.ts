import { posix } from 'node:path';

interface ImportText {
  readonly from: string;
  readonly specifier: string;
}

/**
 * What stands before the name of a module, in code that loads or mocks one, or before a path that a function is given
 * first, as those of mocking libraries are; a comment or a text may look the same.
 */
const SPECIFIER =
  /(?:\b(?:from|import|require|export|(?:jest|vi)\.\w+)\b\s*\(?\s*|\(\s*(?=['"`]\.{1,2}\/))(['"`])([^'"`\n]+)\1/g;

/** A module loaded by a name that is put together when the program runs, with the text the name begins with. */
const COMPUTED = /\b(?:require|import)\s*\(\s*(?:['"]([^'"\n]*)['"]\s*\+|`([^`$\n]*)\$\{|(?=[\w$]))/g;

/**
 * Finds the files that import a file. The texts of all files are searched once for what looks like an import; only
 * those whose last part fits are resolved.
 */
export class ImportIndex {
  private readonly byLastPart = new Map<string, ImportText[]>();
  /** Folders of which any file may be loaded, by a name that is put together. */
  private readonly openFolders = new Set<string>();

  /**
   * @param paths files that may import others
   * @param read gives their texts
   * @param resolve finds the file that an import means
   */
  constructor(
    paths: readonly string[],
    read: (path: string) => string | undefined,
    private readonly resolve: (specifier: string, from: string) => string | undefined,
  ) {
    for (const from of paths) {
      const text = read(from) ?? '';
      for (const [, quoted, template] of text.matchAll(COMPUTED))
        this.openFolders.add(folderOf(from, quoted ?? template ?? ''));
      const specifiers = [...text.matchAll(SPECIFIER)].flatMap(([, , name]) => name ?? []);
      for (const specifier of new Set(specifiers)) this.add({ from, specifier });
    }
  }

  private add(text: ImportText): void {
    const part = lastPart(text.specifier);
    const known = this.byLastPart.get(part);
    if (known) known.push(text);
    else this.byLastPart.set(part, [text]);
  }

  /** Whether some file loads modules of this file's folder by names that can't be read. */
  isLoadedByComputedName(path: string): boolean {
    return [...this.openFolders].some((folder) => folder === '' || path.startsWith(`${folder}/`));
  }

  /** @param names other names under which the file may be imported: of its package, of an alias */
  importersOf(path: string, names: readonly string[]): string[] {
    const own = lastPart(path);
    const isIndex = own === 'index';
    const parts = new Set([
      own,
      ...names.map(lastPart),
      ...(isIndex ? [posix.basename(posix.dirname(path)), '', '.', '..'] : []),
    ]);
    const texts = [...parts].flatMap((part) => this.byLastPart.get(part) ?? []);
    const found = texts.filter(
      ({ from, specifier }) => from !== path && this.resolve(specifier, from) === path,
    );
    return [...new Set(found.map(({ from }) => from))].sort();
  }
}

/** The folder that a name which begins like this leads to: `./handlers/` in `handlers`, anything in the file's own. */
function folderOf(from: string, start: string): string {
  const folder = start.startsWith('.') ? start.slice(0, start.lastIndexOf('/') + 1) : '.';
  const path = posix.join(posix.dirname(from), folder).replace(/\/$/, '');
  return path === '.' ? '' : path;
}

/** `../auth/token.js`: `token`. */
function lastPart(specifier: string): string {
  const name = specifier.slice(specifier.lastIndexOf('/') + 1);
  return name === '.' || name === '..' ? name : name.replace(/\.(?:[cm]?[jt]sx?|json)$/, '');
}
