import { parseModule } from '../../../transforms/ast/parseModule';
import type { MigrationResult, SourceFile, SourceModule } from '../../../transforms/types';
import { applyEdits } from '../../../transforms/applyEdits';
import { describeError } from './describeError';
import { findNameProblem } from './findNameProblem';
import { findRequestProblem, listRewritten } from './findRequestProblem';
import { readNames } from './readNames';

/** Where a parser stumbled: in a text that nobody gets to see. */
const POSITION = /\.? \(\d+:\d+\)$/;

/** One file, what was decided for it, and how to ask the transforms again. */
export interface Decision {
  readonly file: SourceFile;
  /** What the transforms find when nothing is refused. */
  readonly found: MigrationResult;
  /** What is to be done. */
  readonly result: MigrationResult;
  /** Number of flows refused in `result`. */
  readonly refused: number;
  /** Runs the transforms on a text standing in for the file, with nothing refused. */
  readonly runAgain: (text: string) => MigrationResult;
}

/**
 * Checks what the edits of one file make of it: it parses, every name is still defined and used, and of the JWT
 * exchange just what was to remain remains.
 *
 * @returns the first thing that is wrong, as a clause for people, or undefined
 */
export function checkFile(decision: Decision): string | undefined {
  const { file, found, result, refused, runAgain } = decision;
  if (result.edits.length === 0 && listRewritten(result).length === 0) return undefined;

  const output = attempt(() => applyEdits(file.text, result.edits));
  if (output.error !== undefined) return `its edits do not fit together (internal error: ${output.error})`;
  const module = attempt((): SourceModule => parseModule({ path: file.path, text: output.value }));
  if (module.error !== undefined) {
    return `the result would not be valid code (${module.error.replace(POSITION, '')})`;
  }
  const nameProblem = findNameProblem(readNames(parseModule(file)), readNames(module.value));
  if (nameProblem !== undefined) return nameProblem;
  const again = attempt(() => runAgain(output.value));
  if (again.error !== undefined) return `the result cannot be checked (internal error: ${again.error})`;
  return findRequestProblem(found, again.value, refused);
}

type Outcome<T> = { readonly value: T; readonly error?: undefined } | { readonly error: string };

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { error: describeError(error) };
  }
}
