import { join } from 'node:path';
import { findGitDir, isBare } from '../findGitDir';
import type { PlannedRepository } from '../types';
import { copyFolder } from './copyFolder';
import { exportCommit } from './exportCommit';
import { checkOut, fetchCommit } from './fetchCommit';
import { measureCommit } from './measureCommit';
import { searchCommit, type CommitSearch } from './searchCommit';
import { describeSize, RepositoryFailure, type RunLimits, type RunOptions } from './types';

/** Where the files of a repository are, to be analysed, or that there is no need to look at them. */
export type FoundTree =
  | {
      readonly kind: 'tree';
      readonly root: string;
      /** Every file, where a commit was checked out. */
      readonly files?: readonly string[];
      readonly isCopy: boolean;
      readonly commit?: string;
    }
  | { readonly kind: 'nothing'; readonly seen: number; readonly commit: string };

/** What it takes to get at the files of a repository. */
export interface TreeRequest {
  readonly repository: PlannedRepository;
  readonly options: RunOptions;
  readonly limits: RunLimits;
  /** A folder that does not exist yet, for files to be got; the caller removes it. */
  readonly work: string;
  readonly signal: AbortSignal;
  /** Called as soon as it is known that there are files to be analysed, before they are there. */
  readonly onHold: () => void;
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
  return findCommitted(request, { folder: path, gitDir, commit });
}

async function findPlain(path: string, { options, limits, work, signal }: TreeRequest): Promise<FoundTree> {
  // Nothing is written in a preview, and there is no commit that could differ from what is there.
  if (options.mode === 'preview' || options.inPlace) return { kind: 'tree', root: path, isCopy: false };
  await copyFolder(path, work, limits.bytes, signal);
  return { kind: 'tree', root: work, isCopy: true };
}

async function findFetched(request: TreeRequest): Promise<FoundTree> {
  const { repository, work } = request;
  const commit = await fetch(request, repository.commit);
  return findCommitted(request, { folder: work, gitDir: join(work, '.git'), commit });
}

/** A commit in a repository: the planned one, or what was fetched of it into the work folder. */
interface Place {
  readonly folder: string;
  readonly gitDir: string;
  readonly commit: string;
}

async function findCommitted(request: TreeRequest, place: Place): Promise<FoundTree> {
  const { options, work, signal } = request;
  const { folder, gitDir, commit } = place;
  const search = await searchCommit(folder, gitDir, commit, signal);
  if (!search.mayHold) return { kind: 'nothing', seen: search.seen, commit };
  request.onHold();
  if (options.mode === 'preview') return exportTree(request, place, search);
  if (folder !== work) await fetch(request, commit);
  return checkOutTree(request, commit, search);
}

function fetch(
  { repository: { source }, limits, work, signal }: TreeRequest,
  commit: string | undefined,
): Promise<string> {
  return fetchCommit({ folder: work, source, commit, maxBytes: limits.bytes, signal });
}

/** A preview reads the files and no more. */
async function exportTree(
  { limits, work, signal }: TreeRequest,
  { gitDir, commit }: Place,
  { listed }: CommitSearch,
): Promise<FoundTree> {
  // Not where git may have its own files.
  const root = join(work, 'tree');
  const request = { gitDir, commit, listed, folder: root, maxBytes: limits.bytes, signal };
  const files = await exportCommit(request);
  return { kind: 'tree', root, files, isCopy: true, commit };
}

/** What is written to must be a repository that holds on its own. */
async function checkOutTree(
  { limits, work, signal }: TreeRequest,
  commit: string,
  { listed }: CommitSearch,
): Promise<FoundTree> {
  const bytes = await measureCommit(work, join(work, '.git'), commit, signal);
  if (bytes > limits.bytes) throw describeSize(limits.bytes);
  await checkOut(work, commit, signal);
  const files = listed.map(({ path }) => path);
  return { kind: 'tree', root: work, files, isCopy: true, commit };
}

function fail(reason: string): RepositoryFailure {
  return new RepositoryFailure(reason, 'failed');
}
