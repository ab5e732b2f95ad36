import { join } from 'node:path';
import { findGitDir, isBare } from '../findGitDir';
import type { PlannedRepository } from '../types';
import { copyFolder } from './copyFolder';
import { borrowObjects, checkOut, describeSize, fetchCommit } from './fetchCommit';
import { measureCommit } from './measureCommit';
import { searchCommit } from './searchCommit';
import { RepositoryFailure, type RunLimits, type RunOptions } from './types';

/** Where the files of a repository are, to be analysed, or that there is no need to look at them. */
export type FoundTree =
  | { readonly kind: 'tree'; readonly root: string; readonly isCopy: boolean; readonly commit?: string }
  | { readonly kind: 'nothing'; readonly seen: number; readonly commit: string };

/** What it takes to get at the files of a repository. */
export interface TreeRequest {
  readonly repository: PlannedRepository;
  readonly options: RunOptions;
  readonly limits: RunLimits;
  /** A folder that does not exist yet, for files to be got; the caller removes it. */
  readonly work: string;
  readonly signal: AbortSignal;
}

/**
 * Gets at the files of a repository with as little as it takes: a commit in which nothing can be found is searched where
 * it is, and only what may hold something is checked out.
 *
 * @throws RepositoryFailure if they can't be had
 */
export async function findTree(request: TreeRequest): Promise<FoundTree> {
  const { repository, options } = request;
  const { source, commit } = repository;
  if (source.kind === 'git') return findFetched(request);
  const { path } = source;
  const gitDir = findGitDir(path);
  if (gitDir === undefined) return findPlain(path, request);
  if (commit === undefined) throw fail('git could not tell its commit when it was planned; plan again');
  if (options.inPlace && !isBare(path)) return { kind: 'tree', root: path, isCopy: false };
  if (options.inPlace && options.mode === 'write') {
    throw fail('it is a bare repository, there are no files to write to');
  }
  const { seen, mayHold } = await searchCommit(path, gitDir, commit, request.signal);
  if (!mayHold) return { kind: 'nothing', seen, commit };
  return findCommitted(request, gitDir, commit);
}

/** What is written to a copy must hold on its own; a preview may lean on the repository as it is. */
async function findCommitted(request: TreeRequest, gitDir: string, commit: string): Promise<FoundTree> {
  const { repository, options, limits, work, signal } = request;
  const isBorrowed = options.mode === 'preview' && (await borrowObjects(work, gitDir, commit, signal));
  if (!isBorrowed) {
    await fetchCommit({ folder: work, source: repository.source, commit, maxBytes: limits.bytes, signal });
  }
  return checkOutTree(request, commit);
}

async function findPlain(path: string, { options, limits, work, signal }: TreeRequest): Promise<FoundTree> {
  // Nothing is written in a preview, and there is no commit that could differ from what is there.
  if (options.mode === 'preview' || options.inPlace) return { kind: 'tree', root: path, isCopy: false };
  await copyFolder(path, work, limits.bytes, signal);
  return { kind: 'tree', root: work, isCopy: true };
}

async function findFetched(request: TreeRequest): Promise<FoundTree> {
  const { repository, limits, work, signal } = request;
  const { source, commit: planned } = repository;
  const commit = await fetchCommit({ folder: work, source, commit: planned, maxBytes: limits.bytes, signal });
  const gitDir = join(work, '.git');
  const { seen, mayHold } = await searchCommit(work, gitDir, commit, signal);
  return mayHold ? checkOutTree(request, commit) : { kind: 'nothing', seen, commit };
}

async function checkOutTree({ limits, work, signal }: TreeRequest, commit: string): Promise<FoundTree> {
  const bytes = await measureCommit(work, join(work, '.git'), commit, signal);
  if (bytes > limits.bytes) throw describeSize(limits.bytes);
  await checkOut(work, commit, signal);
  return { kind: 'tree', root: work, isCopy: true, commit };
}

function fail(reason: string): RepositoryFailure {
  return new RepositoryFailure(reason, 'failed');
}
