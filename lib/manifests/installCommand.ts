import { posix } from 'node:path';
import type { ProjectFiles } from '../project/createRepository';
import type { Manifest } from '../project/packages';

/** Lock files, and the package manager whose they are. */
const LOCK_FILES: Readonly<Record<string, string>> = {
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
  'yarn.lock': 'yarn',
  'pnpm-lock.yaml': 'pnpm',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
};

/** How each package manager is told where to work. */
const IN_FOLDER: Readonly<Record<string, string>> = {
  npm: '--prefix',
  yarn: '--cwd',
  pnpm: '--dir',
  bun: '--cwd',
};

/**
 * The command that brings the lock file of a manifest up to date, to be run at the root: with the package manager that
 * the manifest or one around it names, or whose lock file is nearest. In a workspace that is the one at its root.
 */
export function installCommand(manifest: Manifest, repository: ProjectFiles): string {
  const around = repository.manifestsAround(posix.join(manifest.directory, 'package.json'));
  const known = new Set(repository.paths);
  const directories = foldersFrom(manifest.directory);
  const lock = directories
    .flatMap((directory) => Object.keys(LOCK_FILES).map((name) => ({ directory, name })))
    .find(({ directory, name }) => known.has(posix.join(directory, name)));
  const named = around.find(({ packageManager }) => packageManager !== undefined);
  const manager = named?.packageManager?.split('@')[0] ?? (lock && LOCK_FILES[lock.name]) ?? 'npm';
  const directory =
    lock?.directory ?? around.find(({ isWorkspaceRoot }) => isWorkspaceRoot)?.directory ?? manifest.directory;
  const option = IN_FOLDER[manager] ?? '--prefix';
  if (directory === '.') return `${manager} install`;
  return manager === 'yarn' ? `yarn --cwd ${directory} install` : `${manager} install ${option} ${directory}`;
}

/** A folder and those around it, to the root. */
function foldersFrom(directory: string): string[] {
  return directory === '.' ? ['.'] : [directory, ...foldersFrom(posix.dirname(directory))];
}
