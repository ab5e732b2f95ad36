import { realpathSync } from 'node:fs';
import { listGitFiles } from './listGitFiles';
import { listPlainFiles } from './listPlainFiles';

/**
 * Lists every file of a repository, whatever paths a run is limited to.
 *
 * @returns paths relative to `root`, with `/`, each once
 */
export async function listFiles(root: string): Promise<string[]> {
  const realRoot = realpathSync(root);
  const listing = await listGitFiles(realRoot, []);
  if (!listing) return listPlainFiles(realRoot, [], '**/*');
  return [...new Set([...listing.tracked, ...(await listing.untracked)])];
}
