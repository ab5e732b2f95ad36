/** Endings of the files that are searched for fingerprints. */
export const SEARCHED_ENDINGS = ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts'];

const SEARCHED = new RegExp(`(?:${SEARCHED_ENDINGS.map((ending) => ending.replace('.', '\\.')).join('|')})$`);

/** As a pattern for `glob`. */
export const SEARCHED_GLOB = `**/*{${SEARCHED_ENDINGS.join(',')}}`;

/** Files that may load a module, besides those that are searched: components and pages. */
const IMPORTING = /\.(?:vue|svelte|astro|html|mdx)$/;

/** Files beside the code that may name a module: settings, manifests, scripts. */
const NAMING = /(?:\.(?:ya?ml|toml|sh)|(?:^|\/)(?:package\.json|Procfile|Makefile|Dockerfile[^/]*))$/;

/** What `isImporting` and `isNaming` accept, and JSON that modules load, as a pattern for `glob`. */
export const PROJECT_GLOB = `**/{*{${[...SEARCHED_ENDINGS, '.json', '.vue', '.svelte', '.astro', '.html', '.mdx', '.yml', '.yaml', '.toml', '.sh'].join(',')}},Procfile,Makefile,Dockerfile*}`;

/** Whether a file of this name may load a module. */
export function isImporting(path: string): boolean {
  return isSearched(path) || IMPORTING.test(path);
}

/** Whether a file of this name may name a module to be run. */
export function isNaming(path: string): boolean {
  return NAMING.test(path);
}

/** Whether a file of this name is searched at all. */
export function isSearched(path: string): boolean {
  return SEARCHED.test(path);
}
