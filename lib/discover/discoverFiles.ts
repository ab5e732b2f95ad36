import { realpathSync } from 'node:fs';
import { normalize } from 'node:path';
import { isManifest, isSearched } from './fileKinds';
import { createSearch } from './createSearch';
import { judgeHit, judgeManifest } from './judgeHit';
import { listGitFiles } from './listGitFiles';
import { listPlainFiles } from './listPlainFiles';
import { resolveLimits } from './resolveLimits';
import type { Discovery, Hit, Skipped } from './types';

/** What to search for, in ASCII, case as written. Nothing to search for in a kind of file means that it is not read. */
export interface Fingerprints {
  readonly inSource: readonly string[];
  readonly inManifests: readonly string[];
}

/**
 * Finds the files below `root` that hold a fingerprint: source, and what stands beside it. Reads only; runs no code of
 * the repository.
 *
 * @param root the repository or directory
 * @param paths files and directories to stay within, absolute or relative to `root`; none means everything
 * @param files every file below `root`, where they are known; otherwise they are listed
 * @throws UserError if a path does not exist or lies outside `root`, or if git fails
 */
export async function discoverFiles(
  root: string,
  paths: readonly string[],
  { inSource, inManifests }: Fingerprints,
  files?: readonly string[],
): Promise<Discovery> {
  const realRoot = realpathSync(root);
  const limits = resolveLimits(realRoot, paths);
  const found = {
    ...{ seen: 0, hits: [] as Hit[], manifests: [] as Hit[] },
    ...{ left: [] as Skipped[], failed: [] as Skipped[] },
  };
  const kinds = [
    { isOfKind: isSearched, search: createSearch(inSource), judge: judgeHit, hits: found.hits },
    ...(inManifests.length > 0
      ? [
          {
            isOfKind: isManifest,
            search: createSearch(inManifests),
            judge: judgeManifest,
            hits: found.manifests,
          },
        ]
      : []),
  ];

  const searchOne = (path: string, { search, judge, hits }: (typeof kinds)[number]) => {
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
    const verdict = judge(path, outcome);
    if (verdict.kind === 'source') hits.push({ path, text: verdict.text });
    else found[verdict.kind].push({ path, reason: verdict.reason });
  };
  const searchAll = (list: readonly string[]) => {
    // Git lists a file in conflict once for every side of it.
    for (const path of new Set(list)) {
      const kind = kinds.find(({ isOfKind }) => isOfKind(path));
      if (kind) searchOne(path, kind);
    }
  };

  const listing = files ? { tracked: files, untracked: [] } : await listGitFiles(realRoot, limits);
  searchAll(listing?.tracked ?? (await listPlainFiles(realRoot, limits)));
  // Git walks the tree for these while we search the others.
  const untracked = (await listing?.untracked) ?? [];
  searchAll(untracked);

  for (const list of [found.hits, found.manifests, found.left, found.failed])
    list.sort((a, b) => (a.path < b.path ? -1 : 1));
  const isWithin = (path: string) =>
    limits.length === 0 || limits.some((limit) => path === limit || path.startsWith(`${limit}/`));
  const isWhole = listing !== undefined && limits.length === 0;
  const all = () => (isWhole ? [...new Set([...listing.tracked, ...untracked])] : undefined);
  return { ...found, isWithin, git: listing !== undefined, all };
}
