/** Endings of the files that are searched for fingerprints. */
const SEARCHED_ENDINGS = ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts'] as const;

/** As a pattern for `glob`. */
export const SEARCHED_GLOB = `**/*{${SEARCHED_ENDINGS.join(',')}}`;

/** Whether a file of this name is searched at all. */
export function isSearched(path: string): boolean {
  return SEARCHED_ENDINGS.some((ending) => path.endsWith(ending));
}
