import { readActions } from '../../transforms/manifests/actions/readActions';

/** What finds the files that import a file. */
type ImportersOf = (path: string) => readonly string[];

/** Knows the actions of App Builder that manifests of the repository name, and which files their programs consist of. */
export class Actions {
  private readonly functions: ReadonlySet<string>;
  private readonly known = new Map<string, readonly string[]>();

  /**
   * @param paths every file that may be a manifest
   * @param read gives their texts
   * @param resolve finds the file that a path without its ending, or that of a folder, means
   * @param importersOf finds the files that load a file
   */
  constructor(
    paths: readonly string[],
    read: (path: string) => string | undefined,
    resolve: (path: string) => string | undefined,
    private readonly importersOf: ImportersOf,
  ) {
    const actions = paths
      .filter((path) => /\.ya?ml$/.test(path))
      .flatMap((path) => readActions({ path, text: read(path) ?? '' }));
    this.functions = new Set(actions.flatMap((action) => resolve(action.path) ?? []));
  }

  /** The actions whose programs a file is part of, by the files of their functions. */
  with(path: string): readonly string[] {
    if (this.functions.size === 0) return [];
    const known = this.known.get(path) ?? this.find(path);
    this.known.set(path, known);
    return known;
  }

  private find(path: string): string[] {
    const seen = new Set([path]);
    for (const file of seen) for (const importer of this.importersOf(file)) seen.add(importer);
    return [...seen].filter((file) => this.functions.has(file));
  }
}
