import type { Report } from '../lib/report/schema';
import type { Output } from './output';

/** Variables by which tools that run us in many repositories (multi-gitter, git-xargs) ask for a preview. */
const DRY_RUN_VARIABLES = ['DRY_RUN', 'XARGS_DRY_RUN'];

/** Decides whether a run writes: if it is told to, and the environment does not object, which it is told. */
export function chooseMode(
  write: boolean | undefined,
  env: NodeJS.ProcessEnv,
  output: Output,
): Report['mode'] {
  if (!write) return 'preview';
  const objection = DRY_RUN_VARIABLES.find((name) => env[name] === 'true');
  if (objection === undefined) return 'write';
  output.note(`${objection}=true: this is a preview, --write is ignored.`);
  return 'preview';
}
