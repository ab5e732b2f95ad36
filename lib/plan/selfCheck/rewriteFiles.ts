import { applyEdits } from '../../../transforms/applyEdits';
import type { MigrationResult, Repository, SourceFile } from '../../../transforms/types';
import { groupByFile } from '../../groupByFile';

/** A file that a result changes; `before` is undefined when it is created, `after` when it goes. */
export interface RewrittenFile {
  readonly path: string;
  readonly before: SourceFile | undefined;
  readonly after: SourceFile | undefined;
}

/**
 * Applies a result to the texts of the files it is about.
 *
 * @param files those whose texts are at hand; others are read from the repository
 * @throws Error if an edit does not fit its file, or a file can't be read: a defect of a transform
 */
export function rewriteFiles(
  files: readonly SourceFile[],
  { edits, deletions, creations }: Pick<MigrationResult, 'edits' | 'deletions' | 'creations'>,
  repository: Repository | undefined,
): RewrittenFile[] {
  const given = new Map(files.map((file) => [file.path, file]));
  const read = (path: string): SourceFile => {
    const text = given.get(path)?.text ?? repository?.read(path);
    if (text === undefined) throw new Error(`${path} cannot be read`);
    return given.get(path) ?? { path, text };
  };
  const changed = [...groupByFile(edits)].map(([path, own]) => {
    const before = read(path);
    return { path, before, after: { path, text: applyEdits(before.text, own) } };
  });
  const deleted = deletions.map((path) => ({ path, before: read(path), after: undefined }));
  const created = creations.map(({ path, text }) => ({ path, before: undefined, after: { path, text } }));
  return [...changed, ...deleted, ...created];
}

/** A repository as it would be with some files rewritten. */
export function withFiles(repository: Repository, files: readonly RewrittenFile[]): Repository {
  const rewritten = new Map(files.map((file) => [file.path, file]));
  return {
    ...repository,
    read: (path) => {
      const file = rewritten.get(path);
      return file ? file.after?.text : repository.read(path);
    },
    importersOf: (path) =>
      repository.importersOf(path).filter((importer) => {
        const file = rewritten.get(importer);
        return !file || file.after !== undefined;
      }),
  };
}
