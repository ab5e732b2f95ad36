import { migrate } from '../../transforms';
import type { MigrationOptions, MigrationResult, SourceFile } from '../../transforms/types';
import { checkFile } from './selfCheck/checkFile';
import { describeError } from './selfCheck/describeError';
import { listRewritten } from './selfCheck/findRequestProblem';
import { listRefusals, type Refusals } from './selfCheck/listRefusals';
import type { Engine } from './selfCheck/types';

/**
 * Migrates files and checks what becomes of each. A flow whose edits do harm is left as it is, with a finding that says
 * why; a file that can't be analysed is a failure and keeps no edits. Import it lazily: it loads the parser.
 *
 * @param engine decides on the edits of one file
 */
export function migrateChecked(
  files: readonly SourceFile[],
  options: MigrationOptions,
  engine: Engine = migrate,
): MigrationResult {
  const results = files.map((file) => {
    try {
      return settleFile(file, options, engine);
    } catch (error) {
      return fail(file, describeError(error));
    }
  });
  return {
    edits: results.flatMap(({ edits }) => edits),
    findings: results.flatMap(({ findings }) => findings),
    flows: results.flatMap(({ flows }) => flows),
    env: results.flatMap(({ env }) => env),
    failures: results.flatMap(({ failures }) => failures),
  };
}

/** Refuses as few flows of a file as it takes for the rest to pass the check, besides those the caller refuses. */
function settleFile(file: SourceFile, options: MigrationOptions, engine: Engine): MigrationResult {
  const run = (text: string, refused: Refusals): MigrationResult =>
    engine([{ path: file.path, text }], { ...options, refused });
  const runAgain = (text: string): MigrationResult => run(text, new Map());
  const found = runAgain(file.text);
  const flows = listRewritten(found);
  const unwanted = [...(options.refused ?? [])].filter(([flow]) => flows.includes(flow));

  const decide = (refusals: Refusals): { result: MigrationResult; problem: string | undefined } => {
    const refused = new Map([...unwanted, ...refusals]);
    const result = refused.size === 0 ? found : run(file.text, refused);
    return { result, problem: checkFile({ file, found, result, refused: refused.size, runAgain }) };
  };
  const { result, problem } = decide(new Map());
  if (problem === undefined) return result;
  const checkWith = (refusals: Refusals): string | undefined => decide(refusals).problem;
  for (const refusals of listRefusals(listRewritten(result), problem, checkWith)) {
    const decision = decide(refusals);
    if (decision.problem === undefined) return decision.result;
  }
  return fail(file, problem);
}

function fail({ path }: SourceFile, reason: string): MigrationResult {
  return {
    edits: [],
    findings: [],
    flows: [],
    env: [],
    failures: [{ file: path, reason: `internal error: ${reason}` }],
  };
}
