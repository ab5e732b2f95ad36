import { realpathSync } from 'node:fs';
import { compareText } from '../../compareText';
import { forEachConcurrently } from '../forEachConcurrently';
import type { RepositoryLister } from '../hosts/types';
import type { PlannedRepository, RepositorySource } from '../types';
import { guessHost } from './guessHost';
import { keyOf, nameSources } from './nameSources';
import { pinCommit } from './pinCommit';

/** Repositories asked at the same time. */
const CONCURRENCY = 8;

/** What to plan, and how. */
export interface PlanRequest {
  readonly sources: readonly RepositorySource[];
  readonly listers: readonly RepositoryLister[];
  readonly signal: AbortSignal;
}

/** The repositories of a plan, sorted by id. */
export interface PlannedBatch {
  readonly repositories: readonly PlannedRepository[];
  /** Those that are in the plan without a commit, because git could not tell it, and why. */
  readonly unpinned: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Gathers repositories, each once, names them and pins each to a commit.
 *
 * @throws the reason of the signal, if it is aborted
 */
export async function planRepositories({ sources, listers, signal }: PlanRequest): Promise<PlannedBatch> {
  const found = new Map<string, Omit<PlannedRepository, 'id'>>();
  const add = (repository: Omit<PlannedRepository, 'id'>) => {
    const key = keyOf(repository.source);
    if (!found.has(key)) found.set(key, repository);
  };
  for (const lister of listers) for await (const repository of lister.listRepositories()) add(repository);
  for (const source of sources) add(describe(source));

  const drafts = [...found.values()];
  const ids = nameSources(drafts.map(({ source }) => source));
  if (new Set(ids).size < ids.length) throw new Error('two repositories have got the same name');
  const repositories: PlannedRepository[] = [];
  const unpinned: { id: string; reason: string }[] = [];
  await forEachConcurrently(drafts, CONCURRENCY, signal, async (draft, index) => {
    const id = ids[index] ?? '';
    const isSettled = draft.commit !== undefined || draft.skip !== undefined;
    const { problem, ...pin } = isSettled ? {} : await pinCommit(draft.source, signal);
    repositories.push({ ...draft, id, ...pin });
    if (problem !== undefined) unpinned.push({ id, reason: problem });
  });
  signal.throwIfAborted();
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
  return { repositories: repositories.sort(byId), unpinned: unpinned.sort(byId) };
}

function describe(source: RepositorySource): Omit<PlannedRepository, 'id'> {
  const host = guessHost(source);
  const real = source.kind === 'folder' ? { ...source, path: realpathSync(source.path) } : source;
  return { source: real, ...(host && { host }) };
}
