import { isManifest, isSearched } from '../discover/fileKinds';
import type { Discovery } from '../discover/types';
import type { RepositoryAdaptation } from '../manifests/adaptRepository';
import type { HitAnalysis } from './analyseHits';
import type { Plan, UntouchedFile } from './types';

/**
 * Joins what becomes of the code and of the files beside it, every file once, and counts them.
 *
 * @param around undefined when no file beside the code was looked at
 */
export function joinParts(
  { seen, hits, manifests, left, failed }: Discovery,
  code: HitAnalysis,
  around: RepositoryAdaptation | undefined,
): Pick<Plan, 'changes' | 'untouched' | 'totals'> {
  const more = around?.changes ?? [];
  const isMore = new Set(more.map(({ path }) => path));
  const changes = [...code.changes.filter(({ path }) => !isMore.has(path)), ...more];
  const untouched = new Map<string, UntouchedFile>();
  for (const { path } of [...manifests, ...(around?.findings ?? []).map(({ file }) => ({ path: file }))])
    untouched.set(path, { path });
  for (const file of code.untouched) untouched.set(file.path, file);
  const failures = code.result.failures.map(({ file }) => ({ path: file }));
  for (const { path } of [...changes, ...left, ...failed, ...failures]) untouched.delete(path);

  const unparsed = failures.length;
  const found = new Set([...hits, ...manifests].map(({ path }) => path));
  const before = changes.filter((change) => change.before !== undefined);
  const joined = [...before, ...untouched.values()]
    .map(({ path }) => path)
    .filter((path) => !found.has(path));
  const isSeen = (path: string): boolean =>
    (isSearched(path) || isManifest(path)) && around?.unseen.has(path) !== true;
  const searched = joined.filter(isSeen).length;
  return {
    changes,
    untouched: [...untouched.values()],
    totals: {
      seen: seen + joined.length - searched,
      clean: seen - found.size - left.length - failed.length - searched,
      skipped: left.length,
      parsed: found.size - unparsed + joined.length,
      unparsed: unparsed + failed.length,
    },
  };
}
