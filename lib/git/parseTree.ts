/** An entry of a tree object. */
export interface TreeEntry {
  /** File type and permissions, in octal digits, as git writes them: `100644`, `40000`. */
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/**
 * Parses a tree object: for each entry its mode, a space, its name, a NUL, and the bytes of its id.
 *
 * @param idLength bytes of an id: 20, or 32 with SHA-256
 */
export function parseTree(bytes: Buffer, idLength: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let start = 0; start < bytes.length;) {
    const space = bytes.indexOf(' ', start);
    const nul = bytes.indexOf(0, space);
    const end = nul + 1 + idLength;
    if (space === -1 || nul === -1 || end > bytes.length) throw new Error('a tree is damaged');
    entries.push({
      mode: bytes.toString('latin1', start, space),
      name: bytes.toString('utf8', space + 1, nul),
      id: bytes.toString('hex', nul + 1, end),
    });
    start = end;
  }
  return entries;
}
