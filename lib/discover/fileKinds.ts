/** Endings of the files that are searched for fingerprints. */
const SEARCHED_ENDINGS = ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts'];

const SEARCHED = new RegExp(`(?:${SEARCHED_ENDINGS.map((ending) => ending.replace('.', '\\.')).join('|')})$`);

/** As a pattern for `glob`. */
export const SEARCHED_GLOB = `**/*{${SEARCHED_ENDINGS.join(',')}}`;

/** The files that modules lead to besides: settings, manifests. */
export const PROJECT_GLOB = `**/*{${[...SEARCHED_ENDINGS, '.json'].join(',')}}`;

/** Whether a file of this name is searched at all. */
export function isSearched(path: string): boolean {
  return SEARCHED.test(path);
}
