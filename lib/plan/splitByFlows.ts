import type { MigrationResult, SourceFile } from '../../transforms/types';
import { joinFiles } from './joinFiles';

/** Files that flows join, and what was decided on them. */
export interface Part {
  readonly files: readonly SourceFile[];
  readonly result: MigrationResult;
}

/**
 * Splits a result into parts that have no file in common, so that each can be accepted or refused alone. What is said
 * of a file that only others led to is a part too, without files to ask for again: a request whose URL stands elsewhere.
 */
export function splitByFlows(files: readonly SourceFile[], result: MigrationResult): Part[] {
  const headOf = joinFiles(result.flows);
  const named = [
    ...files.map(({ path }) => path),
    ...result.flows.flatMap((flow) => flow.files),
    ...result.findings.map(({ file }) => file),
  ];
  return [...new Set(named.map(headOf))].map((head) => {
    const isHere = (path: string): boolean => headOf(path) === head;
    const onFile = <T extends { readonly file: string }>(items: readonly T[]): T[] =>
      items.filter(({ file }) => isHere(file));
    return {
      files: files.filter(({ path }) => isHere(path)),
      result: {
        edits: onFile(result.edits),
        deletions: result.deletions.filter(isHere),
        creations: result.creations.filter(({ path }) => isHere(path)),
        requirements: onFile(result.requirements),
        inputs: onFile(result.inputs),
        findings: onFile(result.findings),
        flows: result.flows.filter((flow) => flow.files.some(isHere)),
        env: result.env.filter((change) => change.files.some(isHere)),
        failures: onFile(result.failures),
      },
    };
  });
}
