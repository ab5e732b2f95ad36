import type { MigrationResult } from './types';

export const NOTHING: MigrationResult = {
  edits: [],
  deletions: [],
  findings: [],
  flows: [],
  env: [],
  failures: [],
};

/** What there is to say about several sets of files, as one. */
export function joinResults(results: readonly MigrationResult[]): MigrationResult {
  return {
    edits: results.flatMap((result) => result.edits),
    deletions: results.flatMap((result) => result.deletions),
    findings: results.flatMap((result) => result.findings),
    flows: results.flatMap((result) => result.flows),
    env: results.flatMap((result) => result.env),
    failures: results.flatMap((result) => result.failures),
  };
}
