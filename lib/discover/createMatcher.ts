/** Looks for fingerprints in bytes. */
export interface Matcher {
  /** @param wide whether they may be UTF-16 */
  readonly holds: (bytes: Buffer, wide: boolean) => boolean;
  /** Who looks through a file piece by piece must keep so many bytes of each piece in front of the next. */
  readonly overlap: number;
}

/** @param fingerprints in ASCII */
export function createMatcher(fingerprints: readonly string[]): Matcher {
  const pattern = new RegExp(fingerprints.map(escapeForRegExp).join('|'));
  return {
    overlap: 2 * Math.max(...fingerprints.map((text) => text.length)),
    // The bytes as they are: decoding would cost more than the search itself.
    holds: (bytes, wide) => {
      const text = bytes.toString('latin1');
      return pattern.test(text) || (wide && pattern.test(text.replaceAll('\0', '')));
    },
  };
}

/** Whether a file that begins like this may be UTF-16: a byte order mark, or the NUL that every ASCII character has. */
export function looksLikeUtf16(bytes: Buffer): boolean {
  const [first = 1, second = 1] = bytes;
  return (
    first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  );
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
