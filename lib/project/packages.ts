import { posix } from 'node:path';
import { readNamedPaths, textsIn, type NamedPath } from './packagePaths';
import type { RepositoryFiles } from './repositoryFiles';

/** The lists of a package.json that name other packages, with a range each. */
export const DEPENDENCY_LISTS = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
] as const;

/** What a package.json says, as far as modules and packages are concerned. */
export interface Manifest {
  /** The directory it stands in, relative to the root; empty for the root itself. */
  readonly directory: string;
  readonly name: string | undefined;
  readonly isPrivate: boolean;
  /** Files that can be loaded from outside, as written: `./dist/index.js`. `*` stands for any text. */
  readonly entries: readonly string[];
  /** The names that `imports` and `exports` give to files of the package. */
  readonly paths: readonly NamedPath[];
  /** How Node takes `.js` files, if the manifest says. */
  readonly type: 'module' | 'commonjs' | undefined;
  /** Every package that it asks for, with the range; of whatever kind. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** The versions of Node that it runs on, as written: `>=18`. */
  readonly node: string | undefined;
  /** The package manager that it is made for, as written: `pnpm@9.1.0`. */
  readonly packageManager: string | undefined;
  readonly isWorkspaceRoot: boolean;
}

/** Finds the packages of a repository by their manifests. */
export class Packages {
  private readonly manifests = new Map<string, Manifest | undefined>();
  private readonly byName: ReadonlyMap<string, Manifest>;

  /** @param paths every file of the repository */
  constructor(
    private readonly files: RepositoryFiles,
    paths: readonly string[],
  ) {
    const named = paths
      .filter((path) => posix.basename(path) === 'package.json')
      .flatMap((path) => this.manifestIn(posix.dirname(path)) ?? [])
      .flatMap((manifest) => (manifest.name === undefined ? [] : [[manifest.name, manifest] as const]));
    this.byName = new Map(named);
  }

  /** The package of this repository that an import names, and the path within it. */
  named(specifier: string): { manifest: Manifest; subpath: string } | undefined {
    const [first = '', second, ...rest] = specifier.split('/');
    const isScoped = first.startsWith('@') && second !== undefined;
    const manifest = this.byName.get(isScoped ? `${first}/${second}` : first);
    const subpath = (isScoped ? rest : specifier.split('/').slice(1)).join('/');
    return manifest && { manifest, subpath };
  }

  /** The package that a file belongs to. */
  of(path: string): Manifest | undefined {
    return this.around(path)[0];
  }

  /** The manifests that may speak of a file, from the innermost: one below that of the package may only set its type. */
  around(path: string): Manifest[] {
    const found: Manifest[] = [];
    for (let directory = posix.dirname(path); ; directory = posix.dirname(directory)) {
      const manifest = this.manifestIn(directory);
      if (manifest) found.push(manifest);
      if (directory === '.') return found;
    }
  }

  private manifestIn(directory: string): Manifest | undefined {
    if (!this.manifests.has(directory)) this.manifests.set(directory, this.readManifest(directory));
    return this.manifests.get(directory);
  }

  private readManifest(directory: string): Manifest | undefined {
    const text = this.files.read(posix.join(directory, 'package.json'));
    const content = text === undefined ? undefined : parseObject(text);
    if (!content) return undefined;
    const { name, main, exports, imports, bin, type } = content;
    const written = [
      main,
      content['module'],
      content['browser'],
      content['types'],
      content['typings'],
      exports,
      bin,
    ];
    const entries = written.flatMap(textsIn);
    return {
      directory,
      name: typeof name === 'string' && name !== '' ? name : undefined,
      isPrivate: content['private'] === true,
      entries: main === undefined && exports === undefined ? [...entries, './index'] : entries,
      paths: [...readNamedPaths(imports), ...readNamedPaths(exports)],
      type: type === 'module' || type === 'commonjs' ? type : undefined,
      dependencies: readDependencies(content),
      node: textAt(content['engines'], 'node'),
      packageManager: textAt(content, 'packageManager'),
      isWorkspaceRoot: content['workspaces'] !== undefined,
    };
  }
}

/** Where a package stands in several lists, the first one of Node's own order counts. */
function readDependencies(content: Readonly<Record<string, unknown>>): Map<string, string> {
  const found = [...DEPENDENCY_LISTS].reverse().flatMap((list) => Object.entries(content[list] ?? {}));
  return new Map(found.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function textAt(value: unknown, key: string): string | undefined {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof text === 'string' ? text : undefined;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof content === 'object' && content !== null ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}
