/** Endings of the files that are searched for fingerprints of code. */
const SEARCHED_ENDINGS = ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts'];

const SEARCHED = endingIn(SEARCHED_ENDINGS);

/** Endings of the files beside the code that say how it is run: settings, deployments, scripts. */
const MANIFEST_ENDINGS = [
  ...['.json', '.jsonc', '.json5', '.yml', '.yaml', '.toml', '.properties', '.tf', '.tfvars'],
  ...['.sh', '.bash', '.zsh', '.ps1', '.bat', '.cmd', '.dockerfile', '.env'],
];

/** Such files that are known by the start of their name: `.env.example`, `Dockerfile.prod`. */
const MANIFEST_NAMES = [
  '.env',
  'env.',
  'dot_env',
  '.aio',
  'Dockerfile',
  'Makefile',
  'Procfile',
  'Jenkinsfile',
];

const MANIFEST = new RegExp(
  `${endingIn(MANIFEST_ENDINGS).source}|(?:^|/)(?:${MANIFEST_NAMES.map(escapeDots).join('|')})[^/]*$`,
);

/** What package managers keep for themselves; long, and never to be edited. */
const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|yarn\.lock)$/;

/** The files that are searched, as a pattern for `glob`. */
export const SEARCHED_GLOB = `**/{*{${[...SEARCHED_ENDINGS, ...MANIFEST_ENDINGS].join(',')}},{${MANIFEST_NAMES.join(',')}}*}`;

/** Files that may load a module, besides those that are searched: components and pages. */
const IMPORTING = /\.(?:vue|svelte|astro|html|mdx)$/;

/** Files beside the code that may name a module: settings, manifests, scripts. */
const NAMING = /(?:\.(?:ya?ml|toml|sh)|(?:^|\/)(?:package\.json|Procfile|Makefile|Dockerfile[^/]*))$/;

/** Whether a file of this name may load a module. */
export function isImporting(path: string): boolean {
  return isSearched(path) || IMPORTING.test(path);
}

/** Whether a file of this name may name a module to be run. */
export function isNaming(path: string): boolean {
  return NAMING.test(path);
}

/** Whether a file of this name is source code. */
export function isSearched(path: string): boolean {
  return SEARCHED.test(path);
}

/** Whether a file of this name is no code but says how code is run; such files have fingerprints of their own. */
export function isManifest(path: string): boolean {
  return MANIFEST.test(path) && !isSearched(path) && !isLockFile(path);
}

/** Whether a file of this name is the lock file of a package manager. */
export function isLockFile(path: string): boolean {
  return LOCK_FILE.test(path);
}

function endingIn(endings: readonly string[]): RegExp {
  return new RegExp(`(?:${endings.map(escapeDots).join('|')})$`);
}

function escapeDots(text: string): string {
  return text.replaceAll('.', '\\.');
}
