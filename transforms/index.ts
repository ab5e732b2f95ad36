import type { MigrationOptions, MigrationResult, SourceFile } from './types';

/**
 * Runs every transform over a set of files of one repository.
 *
 * @param files texts that hold at least one fingerprint
 * @returns edits on the original texts, and what there is to say; never throws for a file that does not parse
 */
export function migrate(_files: readonly SourceFile[], _options: MigrationOptions): MigrationResult {
  return { edits: [], findings: [], flows: [], env: [], failures: [] };
}
