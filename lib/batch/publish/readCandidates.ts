import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import { compareText } from '../../compareText';
import { readMerged } from '../merge/readMerged';
import { RESULT_FILES } from '../outputFolder';
import { isPlannedRepository } from '../plan/isPlannedRepository';
import { renderPatch } from '../run/renderPatch';
import { renderRepository } from '../run/renderRepository';
import type { RepositoryResult } from '../types';
import type { Candidate } from './types';

const MERGED = 'merged.json';

/** Folders of repositories lie in one of a run, those of runs may lie in one of a batch. */
const MAX_DEPTH = 3;

/**
 * Finds the results below the output folders of `batch merge` or `batch run`, sorted by id.
 *
 * @param folders absolute
 * @throws UserError if a folder holds none, if one is damaged, or if a repository has two
 */
export function readCandidates(folders: readonly string[]): Candidate[] {
  const candidates = folders.flatMap((folder) => {
    const found = readFolder(folder);
    const hint = 'Give the folder that batch merge or batch run wrote with --out.';
    if (found.length === 0) throw new UserError(`No results in ${folder}.`, EXIT.PRECONDITION, hint);
    return found;
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

function readFolder(folder: string): Candidate[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const merged = join(folder, MERGED);
  if (!existsSync(merged)) return findResults(folder, MAX_DEPTH).map(readResult);
  return readMerged(merged).map((result) => fromReport(check(result, merged)));
}

/** Links are not followed: what is published is what lies here. */
function findResults(folder: string, depth: number): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const file = entries.find((entry) => entry.name === RESULT_FILES.result && entry.isFile());
  if (file !== undefined) return [join(folder, file.name)];
  if (depth === 0) return [];
  // What begins with a dot is being written.
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.flatMap(({ name }) => findResults(join(folder, name), depth - 1));
}

function readResult(file: string): Candidate {
  const read = (name: string) => {
    const path = join(dirname(file), name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  return {
    result: check(parse(readFileSync(file, 'utf8')), file),
    read: () => ({
      patch: read(RESULT_FILES.patch),
      summary: read(RESULT_FILES.summary),
    }),
  };
}

/** A merged result has it all in its report. */
function fromReport(result: RepositoryResult): Candidate {
  return {
    result,
    read: () => ({
      patch: renderPatch(result.report),
      summary: renderRepository(result),
    }),
  };
}

function check(value: unknown, file: string): RepositoryResult {
  const result = value as Partial<RepositoryResult> | undefined;
  if (result?.schemaVersion === 1 && isPlannedRepository(result.repository) && result.outcome !== undefined) {
    return result as RepositoryResult;
  }
  const hint = 'Run it again: batch run does what is missing.';
  throw new UserError(`${file} holds something that is not a result of batch run.`, EXIT.PRECONDITION, hint);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
