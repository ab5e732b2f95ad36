import type { Finding, MigrationResult, SourceFile } from './types';

export const NOTHING: MigrationResult = {
  edits: [],
  deletions: [],
  creations: [],
  requirements: [],
  findings: [],
  flows: [],
  env: [],
  inputs: [],
  failures: [],
};

/** What there is to say about several sets of files, as one. */
export function joinResults(results: readonly MigrationResult[]): MigrationResult {
  return {
    edits: results.flatMap((result) => result.edits),
    deletions: results.flatMap((result) => result.deletions),
    creations: withoutTwins(results.flatMap((result) => result.creations)),
    requirements: results.flatMap((result) => result.requirements),
    findings: results.flatMap((result) => result.findings),
    flows: results.flatMap((result) => result.flows),
    env: results.flatMap((result) => result.env),
    inputs: results.flatMap((result) => result.inputs),
    failures: results.flatMap((result) => result.failures),
  };
}

/** A file that several flows create is created once. */
function withoutTwins(files: readonly SourceFile[]): SourceFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** What is said twice of one place is said once: a key that two flows share, for instance, of the first. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const isSame = (a: Finding, b: Finding): boolean =>
    byPlace(a, b) === 0 && a.rule === b.rule && a.message === b.message;
  return findings.filter((finding, index) => !findings.slice(0, index).some((one) => isSame(one, finding)));
}

export function byPlace(a: Finding, b: Finding): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
