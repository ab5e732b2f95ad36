import { realpathSync } from 'node:fs';
import { normalize } from 'node:path';
import { isSearched } from './fileKinds';
import { createSearch } from './createSearch';
import { judgeHit } from './judgeHit';
import { listGitFiles } from './listGitFiles';
import { listPlainFiles } from './listPlainFiles';
import { resolveLimits } from './resolveLimits';
import type { Discovery, Hit, Skipped } from './types';

/**
 * Finds the source files below `root` that hold one of `fingerprints`. Reads only; runs no code of the repository.
 *
 * @param root the repository or directory
 * @param paths files and directories to stay within, absolute or relative to `root`; none means everything
 * @param fingerprints ASCII texts, case as written
 * @throws UserError if a path does not exist or lies outside `root`, or if git fails
 */
export async function discoverFiles(
  root: string,
  paths: readonly string[],
  fingerprints: readonly string[],
): Promise<Discovery> {
  const realRoot = realpathSync(root);
  const limits = resolveLimits(realRoot, paths);
  const search = createSearch(fingerprints);
  const found = { seen: 0, hits: [] as Hit[], left: [] as Skipped[], failed: [] as Skipped[] };

  const searchOne = (path: string) => {
    const absolute = `${realRoot}/${path}`;
    const outcome = search(absolute);
    // A link within the path can lead anywhere; what it leads to within the root is listed under its own name.
    if (
      outcome.kind === 'no file' ||
      (outcome.kind === 'hit' && realpathSync(absolute) !== normalize(absolute))
    )
      return;
    found.seen += 1;
    if (outcome.kind === 'unreadable') found.failed.push({ path, reason: outcome.reason });
    if (outcome.kind !== 'hit') return;
    const verdict = judgeHit(path, outcome);
    if (verdict.kind === 'source') found.hits.push({ path, text: verdict.text });
    else found[verdict.kind].push({ path, reason: verdict.reason });
  };
  const searchAll = (list: readonly string[]) => {
    // Git lists a file in conflict once for every side of it.
    for (const path of new Set(list)) if (isSearched(path)) searchOne(path);
  };

  const listing = await listGitFiles(realRoot, limits);
  searchAll(listing?.tracked ?? (await listPlainFiles(realRoot, limits)));
  // Git walks the tree for these while we search the others.
  searchAll((await listing?.untracked) ?? []);

  for (const list of [found.hits, found.left, found.failed]) list.sort((a, b) => (a.path < b.path ? -1 : 1));
  const isWithin = (path: string) =>
    limits.length === 0 || limits.some((limit) => path === limit || path.startsWith(`${limit}/`));
  return { ...found, isWithin, git: listing !== undefined };
}
