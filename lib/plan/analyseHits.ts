import type { MigrationOptions, MigrationResult } from '../../transforms/types';
import type { Hit } from '../discover/types';
import { groupByFile } from '../groupByFile';
import { applyEdits } from '../../transforms/applyEdits';
import { migrateChecked } from './migrateChecked';
import { ALREADY_MIGRATED } from './reasons';
import type { FileChange, UntouchedFile } from './types';

/** What the transforms say about the files that hold a fingerprint, and what becomes of each of these files. */
export interface HitAnalysis {
  readonly changes: readonly FileChange[];
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
export function analyseHits(hits: readonly Hit[], options: MigrationOptions): HitAnalysis {
  const result = migrateChecked(hits, options);
  const editsByFile = groupByFile(result.edits);
  const toDo = new Set(result.findings.filter(({ status }) => status !== 'left').map(({ file }) => file));
  const failed = new Set(result.failures.map(({ file }) => file));

  const changes: FileChange[] = [];
  const untouched: UntouchedFile[] = [];
  for (const { path, text } of hits) {
    const after = applyEdits(text, editsByFile.get(path) ?? []);
    const migratedBefore = text.includes(OAUTH_MARK) && !toDo.has(path);
    if (after !== text) changes.push({ path, before: text, after });
    else if (!failed.has(path)) {
      untouched.push(migratedBefore ? { path, reason: ALREADY_MIGRATED } : { path });
    }
  }
  return { changes, untouched, result };
}
