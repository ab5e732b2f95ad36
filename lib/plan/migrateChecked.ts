import { migrate } from '../../transforms';
import { joinResults, NOTHING, withoutRepeats } from '../../transforms/results';
import type { MigrationOptions, MigrationResult, Repository, SourceFile } from '../../transforms/types';
import { checkResult } from './selfCheck/checkResult';
import { describeError } from './selfCheck/describeError';
import { listRewritten } from './selfCheck/findRequestProblem';
import { listRefusals, type Refusals } from './selfCheck/listRefusals';
import type { Engine } from './selfCheck/types';
import { splitByFlows, type Part } from './splitByFlows';

/**
 * Migrates files and checks what becomes of each. A flow whose edits do harm is left as it is in all its files, with a
 * finding that says why; a file that can't be analysed is a failure and keeps no edits. Import it lazily: it loads the
 * parser.
 *
 * @param engine decides on the edits of files
 * @param repository the files around them
 */
export function migrateChecked(
  files: readonly SourceFile[],
  options: MigrationOptions,
  engine: Engine = migrate,
  repository?: Repository,
): MigrationResult {
  const ask = (some: readonly SourceFile[], refused: Refusals, around = repository): MigrationResult =>
    engine(some, { ...options, refused }, around);
  const found = analyse(files, (some) => ask(some, new Map()));
  const results = splitByFlows(files, found).map((part) => {
    try {
      return settle(part, options.refused ?? new Map(), ask, repository);
    } catch (error) {
      return fail(part.files, describeError(error));
    }
  });
  const joined = joinResults(results);
  // A part that was asked for again says as well what belongs to a part without files.
  return { ...joined, findings: withoutRepeats(joined.findings) };
}

/** Asks for all files at once; if that fails, for each alone, so that one odd file does not stop the others. */
function analyse(
  files: readonly SourceFile[],
  ask: (some: readonly SourceFile[]) => MigrationResult,
): MigrationResult {
  try {
    return ask(files);
  } catch (error) {
    if (files.length < 2) return fail(files, describeError(error));
    return joinResults(files.map((file) => analyse([file], ask)));
  }
}

type Ask = (files: readonly SourceFile[], refused: Refusals, around?: Repository) => MigrationResult;

/** Refuses as few flows as it takes for the rest to pass the check, besides those the caller refuses. */
function settle(
  { files, result: found }: Part,
  unwanted: Refusals,
  ask: Ask,
  repository: Repository | undefined,
): MigrationResult {
  const flows = listRewritten(found);
  if (flows.length === 0 && found.edits.length === 0) return found;
  const decide = (refusals: Refusals): { result: MigrationResult; problem: string | undefined } => {
    const refused = new Map([...[...unwanted].filter(([flow]) => flows.includes(flow)), ...refusals]);
    const result = refused.size === 0 ? found : ask(files, refused);
    const runAgain = (some: readonly SourceFile[], around?: Repository): MigrationResult =>
      ask(some, new Map(), around);
    return {
      result,
      problem: checkResult({ files, repository, found, result, refused: refused.size, runAgain }),
    };
  };
  const { result, problem } = decide(new Map());
  if (problem === undefined) return result;
  const checkWith = (refusals: Refusals): string | undefined => decide(refusals).problem;
  for (const refusals of listRefusals(listRewritten(result), problem, checkWith)) {
    const decision = decide(refusals);
    if (decision.problem === undefined) return decision.result;
  }
  return fail(files, problem);
}

function fail(files: readonly SourceFile[], reason: string): MigrationResult {
  return {
    ...NOTHING,
    failures: files.map(({ path }) => ({ file: path, reason: `internal error: ${reason}` })),
  };
}
