import { ModuleSet } from '../../../transforms/ast/moduleSet';
import { Origins } from '../../../transforms/ast/origins';
import { readEnvironment } from '../../../transforms/flow/environment/readEnvironment';
import type { SourceModule } from '../../../transforms/types';

/**
 * Looks for environment variables that are called unread and that a file still reads.
 *
 * @param removed names of variables
 * @returns what is wrong, as a clause, or undefined
 */
export function findEnvironmentProblem(
  module: SourceModule,
  removed: ReadonlySet<string>,
): string | undefined {
  if (removed.size === 0) return undefined;
  const origins = new Origins([module.program], new ModuleSet([module], undefined, new Map()));
  const read = readEnvironment(module.program, origins).find(({ name }) => removed.has(name));
  return read && `the environment variable ${read.name} would still be read`;
}
