import { readFileSync } from 'node:fs';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import type { MergedBatch, RepositoryResult } from '../types';

/**
 * Reads the results in a `merged.json`.
 *
 * @throws UserError if it is not what `batch merge` wrote
 */
export function readMerged(file: string): readonly RepositoryResult[] {
  const merged = parse(file);
  if (merged?.schemaVersion === 1 && Array.isArray(merged.repositories)) return merged.repositories;
  throw new UserError(`${file} is not what batch merge writes.`, EXIT.PRECONDITION, 'Merge again.');
}

function parse(file: string): Partial<MergedBatch> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<MergedBatch>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Larger than a text may be: so are the results, but each for itself is not.
    if (code !== 'ERR_STRING_TOO_LONG') return undefined;
    const hint = 'Give the folders that batch run wrote instead.';
    throw new UserError(`${file} is too large to be read at once.`, EXIT.PRECONDITION, hint);
  }
}
