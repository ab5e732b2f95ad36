import type { FileChange } from './types';

/** The files that changes find: those that they create were not there, and so are in no git. */
export function pathsBefore(changes: readonly FileChange[]): string[] {
  return changes.filter(({ before }) => before !== undefined).map(({ path }) => path);
}
