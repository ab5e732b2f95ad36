import { runGit } from '../../git/runGit';
import { checkGitClean } from '../../plan/checkGitClean';
import type { PlannedRepository } from '../types';

/**
 * Checks that a planned folder may be written to: git can take it back, and it is what was planned.
 *
 * @param paths files about to be written
 * @returns what stands in the way, as a sentence, or undefined
 */
export async function checkInPlace(
  { commit }: PlannedRepository,
  folder: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const head = await runGit(folder, 'rev-parse', ['HEAD']);
  if (commit !== undefined && head.stdout.trim() !== commit) {
    return 'It is no longer at the commit of the plan; plan again.';
  }
  return checkGitClean(folder, paths);
}
