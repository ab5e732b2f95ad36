import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { compareText } from '../compareText';
import { isPlannedRepository } from '../plan/isPlannedRepository';
import type { RepositoryResult } from '../types';
import type { Candidate } from './types';

const RESULT = 'result.json';

/** Folders of repositories may lie in folders of shards, and these in one of a batch. */
const MAX_DEPTH = 3;

/**
 * Finds the results below the output folders of `batch run` or `batch merge`, sorted by id.
 *
 * @param folders absolute
 * @throws UserError if a folder holds none, if one is damaged, or if a repository has two
 */
export function readCandidates(folders: readonly string[]): Candidate[] {
  const candidates = folders.flatMap((folder) => {
    const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
      ? findResults(folder, MAX_DEPTH)
      : [];
    const hint = 'Give the folder that batch run or batch merge wrote with --out.';
    if (files.length === 0) throw new UserError(`No results in ${folder}.`, EXIT.PRECONDITION, hint);
    return files.map(readCandidate);
  });
  candidates.sort((a, b) => compareText(a.result.repository.id, b.result.repository.id));
  const twice = candidates.find(({ result }, index) => result.repository.id === idOf(candidates[index - 1]));
  if (twice !== undefined) {
    const hint = 'Join the outputs with batch merge first, and give its folder.';
    throw new UserError(`There are two results for ${String(idOf(twice))}.`, EXIT.PRECONDITION, hint);
  }
  return candidates;
}

function idOf(candidate: Candidate | undefined): string | undefined {
  return candidate?.result.repository.id;
}

/** Links are not followed: what is published is what lies here. */
function findResults(folder: string, depth: number): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === RESULT && entry.isFile())) return [join(folder, RESULT)];
  if (depth === 0) return [];
  const folders = entries.filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => findResults(join(folder, name), depth - 1));
}

function readCandidate(file: string): Candidate {
  const result = parse(readFileSync(file, 'utf8')) as Partial<RepositoryResult> | undefined;
  if (
    result?.schemaVersion !== 1 ||
    !isPlannedRepository(result.repository) ||
    result.outcome === undefined
  ) {
    const hint = 'Run this repository again: batch run --only failed.';
    throw new UserError(`${file} is not a result of batch run.`, EXIT.PRECONDITION, hint);
  }
  return { folder: dirname(file), result: result as RepositoryResult };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
