import { statSync } from 'node:fs';
import { EXIT } from '../../exitCodes';
import { UserError } from '../../UserError';
import type { RepositorySource } from '../types';
import { parseLocation } from './parseLocation';

/** Folders and git URLs as the user wrote them, and the folder that relative paths start from. */
export interface LocationList {
  readonly locations: readonly string[];
  readonly base: string;
}

/**
 * Reads what repositories a user has named, each once.
 *
 * @throws UserError if a folder does not exist, or a URL can't be taken
 */
export function readLocations(lists: readonly LocationList[]): RepositorySource[] {
  const sources = lists.flatMap(({ locations, base }) =>
    locations.map((location) => parseLocation(location, base)),
  );
  const missing = sources.filter((source) => source.kind === 'folder' && !isFolder(source.path));
  if (missing.length > 0) {
    const names = missing.map((source) => `  ${source.kind === 'folder' ? source.path : source.url}`);
    throw new UserError(`No such folder:\n${names.join('\n')}`, EXIT.PRECONDITION, 'Nothing was planned.');
  }
  return sources;
}

/** The lines of a list file that hold something; `#` starts a comment, at the start of a line or after a blank. */
export function splitList(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
  return lines.filter((line) => line !== '');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
