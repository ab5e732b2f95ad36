import type { Repository } from '../../transforms/types';
import { findReasonInPath } from '../discover/findReasonToLeave';
import { isImporting } from '../discover/fileKinds';
import { Actions } from './actions';
import { describePackage } from './describePackage';
import { EnvironmentReads } from './environmentReads';
import { isEntryPoint } from './entryPoints';
import { ForeignReads } from './foreignReads';
import { ImportIndex } from './importIndex';
import { lowestNode } from './lowestNode';
import { NamedEntries } from './namedEntries';
import { filesOf, namesOf, targetsOf } from './packagePaths';
import { PackageUsers } from './packageUsers';
import { Packages, type Manifest } from './packages';
import { RepositoryFiles } from './repositoryFiles';
import { ModuleResolver } from './resolveModule';

/** The modules of a repository, and what else is asked of its files. */
export interface ProjectFiles extends Repository {
  /** The source files that read an environment variable. */
  readonly readersOf: (variable: string) => readonly string[];
  /** Every file, as it was listed. */
  readonly paths: readonly string[];
  /** Those that are the repository's own: neither vendored nor built. */
  readonly ownPaths: () => readonly string[];
  /** The text of a file, also of one that may not be changed; undefined if it can't be read. */
  readonly textOf: (path: string) => string | undefined;
  /** The file in which an action of App Builder begins, by the path that its manifest gives. */
  readonly resolveFunction: (path: string) => string | undefined;
  /** Whether a file is there, listed or not. */
  readonly isFile: (path: string) => boolean;
  /** The manifests that may speak of a file, from the innermost. */
  readonly manifestsAround: (path: string) => readonly Manifest[];
}

/**
 * The modules of a repository and how they lead to each other. Nothing is read before it is asked for; the TypeScript
 * compiler is loaded with the first question.
 *
 * @param root absolute, without links
 * @param paths every file of the repository, relative to the root, with `/`
 * @param mayChange whether a file may be edited; others are known to exist, and not looked into
 */
export function createRepository(
  root: string,
  paths: readonly string[],
  mayChange: (path: string) => boolean,
): ProjectFiles {
  const files = new RepositoryFiles(root);
  const textOf = (path: string): string | undefined => files.read(path);
  const resolver = new ModuleResolver(files);
  const packages = lazily(() => new Packages(files, paths));
  const own = lazily(() => paths.filter((path) => findReasonInPath(path) === undefined));
  const sources = lazily(() => own().filter(isImporting));
  const imports = lazily(() => new ImportIndex(sources(), textOf, resolve));
  const reads = lazily(() => [new EnvironmentReads(sources(), textOf), new ForeignReads(own(), textOf)]);
  const entries = lazily(() => new NamedEntries(paths, textOf));

  /** A package of the same repository, by its name: the build may not have run, so its source is found. */
  function resolvePackage(specifier: string): string | undefined {
    const named = packages().named(specifier);
    if (!named) return undefined;
    const { manifest, subpath } = named;
    if (subpath === '') return resolveTargets([...manifest.entries, './src/index', './index'], manifest);
    return resolveTargets(targetsOfSubpath(subpath, manifest), manifest);
  }

  /** A name that the package of the importing file gives to one of its own files. */
  function resolveInternal(specifier: string, from: string): string | undefined {
    const manifest = packages().of(from);
    return manifest && resolveTargets(targetsOf(specifier, manifest.paths), manifest);
  }

  function resolveTargets(targets: readonly string[], manifest: Manifest): string | undefined {
    for (const target of targets.flatMap((target) => filesOf(target, manifest))) {
      const found = resolver.resolve(`./${target}`, 'package.json');
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function resolve(specifier: string, from: string): string | undefined {
    const found = resolver.resolve(specifier, from);
    if (found !== undefined || specifier.startsWith('.')) return found;
    return specifier.startsWith('#') ? resolveInternal(specifier, from) : resolvePackage(specifier);
  }

  function importersOf(path: string): string[] {
    const around = packages().around(path);
    const names = around.flatMap((one) => [one.name ?? [], namesOf(path, one)].flat());
    return imports().importersOf(path, [...names, ...resolver.aliasesOf(path)]);
  }

  return {
    resolve,
    importersOf,
    ...aboutActions(own, textOf, resolver, importersOf),
    ...aboutUsers(sources, packages, files),
    isPublic: (path) =>
      imports().isLoadedByComputedName(path) ||
      entries().isNamed(path) ||
      isOffered(path, packages().of(path)),
    ...aboutPackages(packages, paths, textOf),
    readersOf: (variable) => reads().flatMap((some) => some.of(variable)),
    paths,
    ownPaths: own,
    textOf,
    isFile: files.isFile.bind(files),
    read: (path) => (mayChange(path) && findReasonInPath(path) === undefined ? files.read(path) : undefined),
  };
}

function targetsOfSubpath(subpath: string, { paths }: Manifest): string[] {
  return [...targetsOf(`./${subpath}`, paths), `./${subpath}`, `./src/${subpath}`];
}

function aboutPackages(
  packages: () => Packages,
  paths: readonly string[],
  textOf: (path: string) => string | undefined,
): Pick<ProjectFiles, 'packageOf' | 'manifestsAround'> {
  const manifestsAround = (path: string): readonly Manifest[] => packages().around(path);
  const nodeOf = (manifest: Manifest): number | undefined => lowestNode(manifest, paths, textOf);
  return { manifestsAround, packageOf: (path) => describePackage(manifestsAround(path), nodeOf) };
}

function aboutUsers(
  sources: () => readonly string[],
  packages: () => Packages,
  files: RepositoryFiles,
): Pick<ProjectFiles, 'usersOf'> {
  const users = lazily(() => new PackageUsers(sources(), packages(), files));
  return { usersOf: (name, from) => users().of(name, packages().of(from)) };
}

function aboutActions(
  own: () => readonly string[],
  textOf: (path: string) => string | undefined,
  resolver: ModuleResolver,
  importersOf: (path: string) => readonly string[],
): Pick<ProjectFiles, 'actionsWith' | 'resolveFunction'> {
  const resolveFunction = (path: string): string | undefined => resolver.resolve(`./${path}`, 'package.json');
  const actions = lazily(() => new Actions(own(), textOf, resolveFunction, importersOf));
  return { resolveFunction, actionsWith: (path) => actions().with(path) };
}

/** Whether a published package offers a file to those who install it. */
function isOffered(path: string, manifest: Manifest | undefined): boolean {
  return manifest?.name !== undefined && !manifest.isPrivate && isEntryPoint(path, manifest);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
