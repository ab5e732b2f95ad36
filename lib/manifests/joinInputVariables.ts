import { readInputVariables } from '../../transforms/manifests/actions/actionInputs';
import { readSettingVariables } from '../../transforms/manifests/nodeConfig/nodeConfig';
import type { ConfigChange } from '../../transforms/manifests/types';
import type { EnvChange, SourceFile } from '../../transforms/types';
import { joinEnvironment } from '../plan/joinEnvironment';

/**
 * Adds the environment variables that inputs of actions, and settings of the package config, are taken from to those that code reads: one stays as long as a
 * manifest names it or code reads it.
 *
 * @param readersOf the files that read a variable
 */
export function joinInputVariables(
  files: readonly SourceFile[],
  { inputs, settings }: Pick<ConfigChange, 'inputs' | 'settings'>,
  env: readonly EnvChange[],
  readersOf: (name: string) => readonly string[],
): readonly EnvChange[] {
  const read = files.flatMap((file) => [
    { path: file.path, ...readInputVariables(file, inputs) },
    { path: file.path, ...readSettingVariables(file, settings) },
  ]);
  const naming = (name: string): string[] =>
    read.filter(({ named }) => named.includes(name)).map(({ path }) => path);
  return joinEnvironment([...env, ...read.flatMap((one) => one.env)], (name) => [
    ...readersOf(name),
    ...naming(name),
  ]);
}
