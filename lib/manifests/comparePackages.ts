import { posix } from 'node:path';
import { isBefore, lowestOf } from '../../transforms/versions';
import type { PackageChange } from '../../transforms/manifests/types';
import type { Requirement } from '../../transforms/types';
import type { FileChange } from '../plan/types';
import type { ProjectFiles } from '../project/createRepository';
import type { Manifest } from '../project/packages';
import { LOADS, packagesIn, useOfPackage } from '../project/usesOfPackages';
import { installCommand } from './installCommand';

/** What is asked of one manifest, as it is found out. */
interface Draft {
  readonly manifest: Manifest;
  readonly unused: Set<string>;
  readonly kept: Map<string, string>;
  readonly needed: Requirement[];
}

/**
 * Which dependencies lost their last use, and which are needed now, by the path of the package.json that lists them or
 * should. A package counts as used as long as any file of the package may use it.
 *
 * @param changes what became of the code
 */
export function comparePackages(
  changes: readonly FileChange[],
  requirements: readonly Requirement[],
  repository: ProjectFiles,
): Map<string, PackageChange> {
  const drafts = new Map<string, Draft>();
  const draftOf = (manifest: Manifest): Draft => {
    const path = posix.join(manifest.directory, 'package.json');
    const draft = drafts.get(path) ?? { manifest, unused: new Set(), kept: new Map(), needed: [] };
    drafts.set(path, draft);
    return draft;
  };
  const after = new Map(changes.map((change) => [change.path, change.after ?? '']));
  const textOf = (path: string): string => after.get(path) ?? repository.textOf(path) ?? '';

  for (const { manifest, name } of lostPackages(changes, repository)) {
    const { unused, kept } = draftOf(manifest);
    const use = findUse(name, manifest, repository, textOf);
    if (use?.endsWith(LOADS)) continue;
    if (use !== undefined) kept.set(name, use);
    else for (const gone of withTypes(name, manifest)) unused.add(gone);
  }
  for (const requirement of requirements) {
    const around = repository.manifestsAround(requirement.file);
    const target =
      around.find(({ dependencies }) => dependencies.has(requirement.name)) ??
      around.find(isPackage) ??
      around[0];
    if (target && isNeeded(requirement, target)) addRequirement(draftOf(target).needed, requirement);
  }
  return new Map(
    [...drafts].map(([path, { manifest, unused, kept, needed }]) => {
      const install = installCommand(manifest, repository);
      return [path, { needed, unused: [...unused].sort(), kept, install }];
    }),
  );
}

/** The packages that some changed file named before and does not any more, with the manifest that lists them. */
function lostPackages(
  changes: readonly FileChange[],
  repository: ProjectFiles,
): { readonly manifest: Manifest; readonly name: string }[] {
  const found = new Map<string, { readonly manifest: Manifest; readonly name: string }>();
  for (const { path, before = '', after = '' } of changes) {
    const left = packagesIn(after);
    for (const name of packagesIn(before)) {
      const manifest = left.has(name) ? undefined : listingOf(name, path, repository);
      if (manifest) found.set(`${manifest.directory} ${name}`, { manifest, name });
    }
  }
  return [...found.values()];
}

/** The manifest that a file gets a package by: the innermost that lists it. */
function listingOf(name: string, path: string, repository: ProjectFiles): Manifest | undefined {
  return repository.manifestsAround(path).find(({ dependencies }) => dependencies.has(name));
}

/** A file that may use a package of a manifest, and how. */
function findUse(
  name: string,
  manifest: Manifest,
  repository: ProjectFiles,
  textOf: (path: string) => string,
): string | undefined {
  for (const path of repository.ownPaths()) {
    if (!isBelow(path, manifest.directory)) continue;
    const text = textOf(path);
    const mentions = text.includes(name) || /\b(?:require|import)\s*\(/.test(text);
    const use = mentions ? useOfPackage(name, path, text) : undefined;
    if (use !== undefined && listingOf(name, path, repository) === manifest) return `${path} ${use}`;
  }
  return undefined;
}

function isBelow(path: string, directory: string): boolean {
  return directory === '.' || path.startsWith(`${directory}/`);
}

/** A package, and the types of it that are a package of their own: `@types/scope__name`. */
function withTypes(name: string, { dependencies }: Manifest): string[] {
  const types = `@types/${name.replace(/^@/, '').replace('/', '__')}`;
  return dependencies.has(types) ? [name, types] : [name];
}

function isPackage({ name, dependencies }: Manifest): boolean {
  return name !== undefined || dependencies.size > 0;
}

/** A range that can't be read (a tag, an address, several parts) is somebody's decision and stays. */
function isNeeded({ name, range }: Requirement, { dependencies }: Manifest): boolean {
  const present = dependencies.get(name);
  if (present === undefined) return true;
  const [is, wanted] = [lowestOf(present), lowestOf(range)];
  return is !== undefined && wanted !== undefined && isBefore(is, wanted);
}

/** Of several requirements of one package the highest counts. */
function addRequirement(needed: Requirement[], requirement: Requirement): void {
  const index = needed.findIndex(({ name }) => name === requirement.name);
  const known = needed[index];
  if (!known) needed.push(requirement);
  else if (isBefore(lowestOf(known.range) ?? [0, 0, 0], lowestOf(requirement.range) ?? [0, 0, 0]))
    needed[index] = requirement;
}
