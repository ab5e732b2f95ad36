import { entryCandidates, matchEntry } from './entryPoints';
import type { Manifest } from './packages';

/** A name that a package.json gives to files: `#config` of its `imports`, `./settings` of its `exports`. */
export interface NamedPath {
  /** May hold one `*`, as the targets may. */
  readonly name: string;
  /** The files, for whatever conditions; or other packages. */
  readonly targets: readonly string[];
}

/** Reads `imports`, or `exports` if it names more than the package itself. */
export function readNamedPaths(map: unknown): NamedPath[] {
  if (typeof map !== 'object' || map === null) return [];
  return Object.entries(map)
    .filter(([name]) => /^[#.]/.test(name))
    .map(([name, target]) => ({ name, targets: textsIn(target) }));
}

/** Every text in a value of JSON. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a name means, best first: `./src/auth/sign.js` for `#auth/sign`. An exact name goes before a pattern. */
export function targetsOf(name: string, paths: readonly NamedPath[]): string[] {
  const exact = paths.filter((path) => path.name === name);
  const found = exact.length > 0 ? exact : paths;
  return found.flatMap((path) => {
    const star = starIn(name, path.name);
    return star === undefined ? [] : path.targets.map((target) => target.replaceAll('*', star));
  });
}

/** The names that a package gives to a file. */
export function namesOf(path: string, manifest: Manifest): string[] {
  return manifest.paths.flatMap(({ name, targets }) =>
    targets.flatMap((target) => {
      const star = matchEntry(path, manifest, target);
      return star === undefined ? [] : [name.replace('*', star)];
    }),
  );
}

/** The files of its package that a target may mean, to be resolved from the root. */
export function filesOf(target: string, manifest: Manifest): string[] {
  return entryCandidates(manifest, target).filter((candidate) => !candidate.includes('*'));
}

/** The text that `*` stands for in a pattern; empty where the pattern is the name itself. */
function starIn(name: string, pattern: string): string | undefined {
  const [head = '', tail] = pattern.split('*');
  if (tail === undefined) return name === pattern ? '' : undefined;
  const fits = name.length > head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
  return fits ? name.slice(head.length, name.length - tail.length) : undefined;
}
