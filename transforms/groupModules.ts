import { Library } from './library';
import { ModuleSet } from './ast/moduleSet';
import { migrateModules } from './migrateModules';
import { NOTHING } from './results';
import type { MigrationOptions, MigrationResult, Repository, SourceFile, SourceModule } from './types';

/** Modules that are migrated together because values of a flow go from one to the other. */
interface Group {
  readonly modules: readonly SourceModule[];
  readonly result: MigrationResult;
  /** Files that the group leads to and does not hold. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * Migrates files together with what their flows lead to: each file begins by itself; where a value crosses a border,
 * the file beyond it joins, and the larger group is looked at again, until nothing new is found.
 *
 * @param only restricts the work to flows that have a site of this step's kind
 * @returns one result for each group and each file that does not parse
 */
export function migrateGroups(
  files: readonly SourceFile[],
  options: MigrationOptions,
  repository?: Repository,
  only?: string,
): MigrationResult[] {
  const library = new Library(files, repository);
  const look = (modules: readonly SourceModule[]): Group => {
    const set = new ModuleSet(modules, repository, library.unavailable);
    return { modules, result: migrateModules(set, options, only), wanted: set.wanted };
  };
  let groups = files.flatMap(({ path }) => {
    const module = library.load(path);
    return module ? [look([module])] : [];
  });
  while (groups.some(({ wanted }) => wanted.size > 0)) {
    groups = joinGroups(groups).map((parts) => {
      const [only, ...others] = parts;
      return only && others.length === 0 && only.wanted.size === 0 ? only : look(modulesOf(parts, library));
    });
  }
  const failures = files.flatMap(({ path }) => {
    const reason = library.unavailable.get(path);
    return reason === undefined ? [] : [{ file: path, reason }];
  });
  return [...groups.map(({ result }) => result), { ...NOTHING, failures }];
}

/** Puts groups together that hold, or lead to, the same file. */
function joinGroups(groups: readonly Group[]): Group[][] {
  const bundles = new Map<string, Set<Group>>();
  for (const group of groups) {
    const files = [...group.modules.map(({ path }) => path), ...group.wanted];
    const bundle = new Set([group]);
    for (const file of files) for (const other of bundles.get(file) ?? []) bundle.add(other);
    const all = [...bundle].flatMap(({ modules, wanted }) => [...modules.map(({ path }) => path), ...wanted]);
    for (const file of all) bundles.set(file, bundle);
  }
  return [...new Set(bundles.values())].map((bundle) => [...bundle]);
}

function modulesOf(groups: readonly Group[], library: Library): SourceModule[] {
  const held = groups.flatMap(({ modules }) => modules);
  const wanted = groups.flatMap(({ wanted }) => [...wanted].flatMap((path) => library.load(path) ?? []));
  return [...new Set([...held, ...wanted])];
}
