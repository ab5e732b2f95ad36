import { migrateGroups } from './groupModules';
import { joinResults } from './results';
import type { MigrationOptions, MigrationResult, Repository, SourceFile } from './types';

/**
 * Runs every transform over a set of files of one repository.
 *
 * @param files texts that hold at least one fingerprint
 * @param repository the files around them; without it no value is followed out of its file
 * @returns edits on the original texts, and what there is to say; never throws for a file that does not parse
 */
export function migrate(
  files: readonly SourceFile[],
  options: MigrationOptions,
  repository?: Repository,
): MigrationResult {
  return joinResults(migrateGroups(files, options, repository));
}
