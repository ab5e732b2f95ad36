import { readInputVariables } from '../../transforms/manifests/actions/actionInputs';
import type { ActionInputs } from '../../transforms/manifests/types';
import type { EnvChange, SourceFile } from '../../transforms/types';
import { joinEnvironment } from '../plan/joinEnvironment';

/**
 * Adds the environment variables that inputs of actions are taken from to those that code reads: one stays as long as a
 * manifest names it or code reads it.
 *
 * @param readersOf the files that read a variable
 */
export function joinInputVariables(
  files: readonly SourceFile[],
  inputs: ActionInputs,
  env: readonly EnvChange[],
  readersOf: (name: string) => readonly string[],
): readonly EnvChange[] {
  const read = files.map((file) => ({ path: file.path, ...readInputVariables(file, inputs) }));
  const naming = (name: string): string[] =>
    read.filter(({ named }) => named.includes(name)).map(({ path }) => path);
  return joinEnvironment([...env, ...read.flatMap((one) => one.env)], (name) => [
    ...readersOf(name),
    ...naming(name),
  ]);
}
