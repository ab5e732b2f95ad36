import { parseModule } from '../../../transforms/ast/parseModule';
import type { MigrationResult, Repository, SourceFile } from '../../../transforms/types';
import { describeError } from './describeError';
import { findEnvironmentProblem } from './findEnvironmentProblem';
import { findExportProblem } from './findExportProblem';
import { findNameProblem } from './findNameProblem';
import { findRequestProblem, listRewritten } from './findRequestProblem';
import { findJwtField, findRemains } from './findRemains';
import { findScopeProblem } from './findScopeProblem';
import { readNames } from './readNames';
import { rewriteFiles, withFiles, type RewrittenFile } from './rewriteFiles';

/** Where a parser stumbled: in a text that nobody gets to see. */
const POSITION = /\.? \(\d+:\d+\)$/;

/** Files, what was decided for them, and how to ask the transforms again. */
export interface Decision {
  readonly files: readonly SourceFile[];
  /** The files around them, as they are. */
  readonly repository: Repository | undefined;
  /** What the transforms find when nothing is refused. */
  readonly found: MigrationResult;
  /** What is to be done. */
  readonly result: MigrationResult;
  /** Number of flows refused in `result`. */
  readonly refused: number;
  /** Runs the transforms on texts standing in for the files, with nothing refused. */
  readonly runAgain: (files: readonly SourceFile[], repository?: Repository) => MigrationResult;
}

/**
 * Checks what edits make of files: they parse, every name is still defined and used, what is imported is exported, what
 * is called gone is gone, no metascope is sent as a scope, and of the JWT exchange just what was to remain remains.
 *
 * @returns the first thing that is wrong, as a clause for people, or undefined
 */
export function checkResult(decision: Decision): string | undefined {
  const { files, repository, found, result, refused, runAgain } = decision;
  if (result.edits.length === 0 && result.deletions.length === 0 && listRewritten(result).length === 0)
    return undefined;

  const outputs = attempt(() => rewriteFiles(files, result, repository));
  if (outputs.error !== undefined) return `its edits do not fit together (internal error: ${outputs.error})`;
  const rewritten = outputs.value;
  for (const file of rewritten) {
    const problem = checkText(file, result);
    if (problem !== undefined) return problem;
  }
  const around = repository && withFiles(repository, rewritten);
  const exportProblem = around && findExportProblem(rewritten, around);
  if (exportProblem !== undefined) return exportProblem;
  const texts = new Map(rewritten.map(({ path, after }) => [path, after]));
  const present = files.flatMap((file) => (texts.has(file.path) ? (texts.get(file.path) ?? []) : [file]));
  const again = attempt(() => runAgain(present, around));
  if (again.error !== undefined) return `the result cannot be checked (internal error: ${again.error})`;
  return findRequestProblem(found, again.value, refused);
}

function checkText(
  { path, before, after }: RewrittenFile,
  { edits, findings, env }: MigrationResult,
): string | undefined {
  if (after === undefined) return undefined;
  const module = attempt(() => parseModule(after));
  if (module.error !== undefined)
    return `the result would not be valid code (${module.error.replace(POSITION, '')})`;
  // What a file that is written anew stands on was chosen when it was written.
  if (before === undefined) return undefined;
  const original = parseModule(before);
  const isHere = ({ file }: { readonly file: string }): boolean => file === path;
  const own = findings.filter(isHere);
  const asks = own.some(({ rule, status }) => rule === 'exchange-request' && status === 'migrated');
  const removed = env.filter(({ change, files }) => change === 'removed' && files.includes(path));
  return (
    findNameProblem(readNames(original), readNames(module.value)) ??
    findRemains(original, edits.filter(isHere), own) ??
    (asks ? findJwtField(original, module.value) : undefined) ??
    findScopeProblem(original, module.value) ??
    findEnvironmentProblem(module.value, new Set(removed.map(({ name }) => name)))
  );
}

type Outcome<T> = { readonly value: T; readonly error?: undefined } | { readonly error: string };

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { error: describeError(error) };
  }
}
