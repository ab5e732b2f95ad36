import type { Report } from '../lib/report/schema';
import type { Output } from './output';

/** Variables by which tools that run us in many repositories (multi-gitter, git-xargs) ask for a preview. */
const DRY_RUN_VARIABLES = ['DRY_RUN', 'XARGS_DRY_RUN'];

/** The variable by which the environment asks for a preview, as it is set there, if it does. */
export function findDryRun(env: NodeJS.ProcessEnv): string | undefined {
  const name = DRY_RUN_VARIABLES.find((variable) => /^(?:true|1|yes)$/i.test(env[variable]?.trim() ?? ''));
  return name === undefined ? undefined : `${name}=${env[name] ?? ''}`;
}

/** Decides whether a run writes: if it is told to, and the environment does not object, which it is told. */
export function chooseMode(
  write: boolean | undefined,
  env: NodeJS.ProcessEnv,
  output: Output,
): Report['mode'] {
  if (!write) return 'preview';
  const objection = findDryRun(env);
  if (objection === undefined) return 'write';
  output.note(`${objection}: this is a preview, --write is ignored.`);
  return 'preview';
}
