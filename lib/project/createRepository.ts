import { posix } from 'node:path';
import type { Repository } from '../../transforms/types';
import { findReasonInPath } from '../discover/findReasonToLeave';
import { isImporting } from '../discover/fileKinds';
import { EnvironmentReads } from './environmentReads';
import { entryCandidates, isEntryPoint } from './entryPoints';
import { ImportIndex } from './importIndex';
import { NamedEntries } from './namedEntries';
import { Packages } from './packages';
import { RepositoryFiles } from './repositoryFiles';
import { ModuleResolver } from './resolveModule';

/** The modules of a repository, and what else is asked of its files. */
export interface ProjectFiles extends Repository {
  /** The source files that read an environment variable. */
  readonly readersOf: (variable: string) => readonly string[];
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
  const resolver = new ModuleResolver(files);
  const packages = lazily(() => new Packages(files, paths));
  const sources = lazily(() =>
    paths.filter((path) => isImporting(path) && findReasonInPath(path) === undefined),
  );
  const imports = lazily(() => new ImportIndex(sources(), (path) => files.read(path), resolve));
  const reads = lazily(() => new EnvironmentReads(sources(), (path) => files.read(path)));
  const entries = lazily(() => new NamedEntries(paths, (path) => files.read(path)));

  /** A package of the same repository, by its name: the build may not have run, so its source is found. */
  function resolvePackage(specifier: string): string | undefined {
    const named = packages().named(specifier);
    if (!named) return undefined;
    const { manifest, subpath } = named;
    const entries =
      subpath === '' ? [...manifest.entries, './src/index', './index'] : [`./${subpath}`, `./src/${subpath}`];
    for (const candidate of entries.flatMap((entry) => entryCandidates(manifest, entry))) {
      const found = candidate.includes('*') ? undefined : resolver.resolve(`./${candidate}`, 'package.json');
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function resolve(specifier: string, from: string): string | undefined {
    return (
      resolver.resolve(specifier, from) ?? (specifier.startsWith('.') ? undefined : resolvePackage(specifier))
    );
  }

  return {
    resolve,
    importersOf: (path) => {
      const manifest = packages().of(path);
      const names = manifest?.name === undefined ? [] : [posix.basename(manifest.name)];
      return imports().importersOf(path, [...names, ...resolver.aliasesOf(path)]);
    },
    isPublic: (path) => {
      if (imports().isLoadedByComputedName(path) || entries().isNamed(path)) return true;
      const manifest = packages().of(path);
      return manifest?.name !== undefined && !manifest.isPrivate && isEntryPoint(path, manifest);
    },
    readersOf: (variable) => reads().of(variable),
    read: (path) => (mayChange(path) && findReasonInPath(path) === undefined ? files.read(path) : undefined),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
