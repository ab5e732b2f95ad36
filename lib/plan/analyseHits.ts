import { migrate } from '../../transforms';
import type { MigrationOptions, MigrationResult, SourceFile } from '../../transforms/types';
import type { Hit } from '../discover/types';
import type { ProjectFiles } from '../project/createRepository';
import { joinEnvironment } from './joinEnvironment';
import { migrateChecked } from './migrateChecked';
import { ALREADY_MIGRATED } from './reasons';
import { rewriteFiles } from './selfCheck/rewriteFiles';
import type { FileChange, UntouchedFile } from './types';

/** What the transforms say about the files that hold a fingerprint, and what becomes of these and of those they lead to. */
export interface HitAnalysis {
  readonly changes: readonly FileChange[];
  /** The changed files as they were, parsed already. */
  readonly originals: readonly SourceFile[];
  readonly untouched: readonly UntouchedFile[];
  readonly result: MigrationResult;
}

/** What a file on the client credentials flow says somewhere. */
const OAUTH_MARK = 'client_credentials';

/**
 * Analyses files that hold a fingerprint. Import it lazily: it loads the parser.
 *
 * @throws Error if an edit does not fit its file: a defect of a transform
 */
export function analyseHits(
  hits: readonly Hit[],
  options: MigrationOptions,
  repository: ProjectFiles,
): HitAnalysis {
  const checked = migrateChecked(hits, options, migrate, repository);
  const rewritten = rewriteFiles(hits, checked, repository);
  const changes = rewritten
    .map(({ path, before, after }): FileChange => ({ path, before: before?.text, after: after?.text }))
    .filter(({ before, after }) => before !== after);
  const changed = new Set(changes.map(({ path }) => path));
  const readersOf = (name: string): readonly string[] =>
    repository.readersOf(name).filter((path) => !changed.has(path));
  const result = { ...checked, env: joinEnvironment(checked.env, readersOf) };
  const toDo = new Set(result.findings.filter(({ status }) => status !== 'left').map(({ file }) => file));
  const failed = new Set(result.failures.map(({ file }) => file));

  const own = new Set(hits.map(({ path }) => path));
  const found = [...new Set(result.findings.map(({ file }) => file))];

  const untouched = hits
    .filter(({ path }) => !changed.has(path) && !failed.has(path))
    .map(({ path, text }): UntouchedFile => {
      const migratedBefore = text.includes(OAUTH_MARK) && !toDo.has(path);
      return migratedBefore ? { path, reason: ALREADY_MIGRATED } : { path };
    });
  const mentioned = found
    .filter((path) => !own.has(path) && !failed.has(path) && !changed.has(path))
    .map((path) => ({ path }));
  const originals = rewritten.flatMap(({ before }) => before ?? []);
  return { changes, originals, untouched: [...untouched, ...mentioned], result };
}
