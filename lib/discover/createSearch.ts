import fs from 'node:fs';
import { createMatcher, looksLikeUtf16 } from './createMatcher';

/** Files over this size are reported, not analysed: a parser takes seconds and hundreds of megabytes for them. */
export const MAX_BYTES = 1 << 20;

/** What one file holds. `bytes` is a view on a shared buffer: copy or decode it before the next search. */
export type SearchOutcome =
  | { readonly kind: 'miss' | 'no file' }
  | { readonly kind: 'hit'; readonly bytes: Buffer; readonly tooLarge: boolean }
  | { readonly kind: 'unreadable'; readonly reason: string };

const MISS: SearchOutcome = { kind: 'miss' };
const NO_FILE: SearchOutcome = { kind: 'no file' };

/** Listed, but not a file (any more): deleted, not checked out, replaced by a directory or a link. */
const NO_FILE_CODES = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'EMLINK']);

// Links are not followed, and a pipe must not make us wait. Windows has neither flag.
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants as Partial<typeof fs.constants>;
const OPEN_FLAGS = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

/**
 * Makes a function that says whether a file holds one of `fingerprints` (ASCII).
 *
 * Reads are synchronous into one buffer and the bytes are looked through as they are, because nearly every file is a
 * miss and promises or decoding would cost more than the search itself.
 *
 * @returns takes an absolute path; never throws for a file
 */
export function createSearch(fingerprints: readonly string[]): (path: string) => SearchOutcome {
  // One byte more than a file may have, so that a full buffer means a file that is too large.
  const buffer = Buffer.allocUnsafeSlow(MAX_BYTES + 1);
  const { overlap, ...matcher } = createMatcher(fingerprints);
  const holds = (length: number, wide: boolean) => matcher.holds(buffer.subarray(0, length), wide);

  /** Goes through a large file piece by piece, the end of each piece kept in front of the next. */
  const holdsFurtherOn = (descriptor: number, wide: boolean) => {
    for (;;) {
      buffer.copyWithin(0, buffer.length - overlap);
      const read = fs.readSync(descriptor, buffer, overlap, buffer.length - overlap, null);
      if (holds(overlap + read, wide)) return true;
      if (overlap + read < buffer.length) return false;
    }
  };

  const searchOpen = (descriptor: number): SearchOutcome => {
    const read = fs.readSync(descriptor, buffer, 0, buffer.length, null);
    const wide = looksLikeUtf16(buffer);
    const tooLarge = read > MAX_BYTES;
    if (holds(read, wide)) return { kind: 'hit', bytes: buffer.subarray(0, read), tooLarge };
    return tooLarge && holdsFurtherOn(descriptor, wide) ? { kind: 'hit', bytes: buffer, tooLarge } : MISS;
  };

  return (path) => {
    let descriptor: number | undefined;
    try {
      descriptor = fs.openSync(path, OPEN_FLAGS);
      return searchOpen(descriptor);
    } catch (error) {
      return describeFailure(error, path);
    } finally {
      if (descriptor !== undefined) fs.closeSync(descriptor);
    }
  };
}

function describeFailure(error: unknown, path: string): SearchOutcome {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  // Node decodes names as UTF-8; one that is something else can't be opened by what it was decoded to.
  if (code === 'ENOENT' && path.includes('\uFFFD'))
    return { kind: 'unreadable', reason: 'its name is not UTF-8' };
  return NO_FILE_CODES.has(code) ? NO_FILE : { kind: 'unreadable', reason: `cannot be read (${code})` };
}
