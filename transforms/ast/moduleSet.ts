import type { NodePath } from '@babel/traverse';
import type { PackageFacts, Repository, SourceModule } from '../types';
import type { Imports, ModuleLinks } from './moduleLinks';
import { sourcesIn, type Sources } from './moduleSources';
import { moduleOf } from './parseModule';

/**
 * Modules that are looked at together, and how they lead to each other. A way that leads out of the set is noted in
 * `wanted`; whoever holds the set can load those files and look again.
 */
export class ModuleSet implements ModuleLinks {
  readonly wanted = new Set<string>();
  private readonly byPath: ReadonlyMap<string, SourceModule>;
  private readonly sources = new Map<SourceModule, Sources>();

  /**
   * @param unavailable paths of files that were wanted and can't be had: they do not exist, or do not parse
   */
  constructor(
    readonly modules: readonly SourceModule[],
    private readonly repository: Repository | undefined,
    private readonly unavailable: ReadonlyMap<string, unknown>,
  ) {
    this.byPath = new Map(modules.map((module) => [module.path, module]));
  }

  resolve(source: NodePath): NodePath | undefined {
    if (!source.isStringLiteral()) return undefined;
    const path = this.repository?.resolve(source.node.value, moduleOf(source).path);
    return path === undefined ? undefined : this.load(path)?.program;
  }

  importsOf(program: NodePath): Imports {
    const { path } = moduleOf(program);
    const paths = this.repository?.importersOf(path) ?? [];
    const importers = paths.flatMap((importer) => this.load(importer) ?? []);
    const sources = importers.map((importer) => this.sourcesOf(importer));
    const leads = (source: NodePath): boolean => this.resolve(source)?.node === program.node;
    return {
      sources: sources.flatMap(({ loaded }) => loaded.filter(leads)),
      mocks: sources.flatMap(({ mocked }) => mocked.filter(leads)),
      closed: paths.length > 0 && importers.length === paths.length && !this.repository?.isPublic(path),
    };
  }

  /**
   * The modules of a package that name a package of the registry; those that are not at hand yet are wanted.
   *
   * @param isMeant leaves out files by their text
   */
  usersOf(name: string, from: SourceModule, isMeant?: (text: string) => boolean): SourceModule[] {
    const paths = this.repository?.usersOf(name, from.path) ?? [from.path];
    return paths.flatMap((path) => {
      if (isMeant && !isMeant(this.repository?.read(path) ?? '')) return [];
      this.load(path);
      return this.byPath.get(path) ?? [];
    });
  }

  /** Whether code outside of the repository can import a module. */
  isPublic(program: NodePath): boolean {
    return this.repository?.isPublic(moduleOf(program).path) === true;
  }

  /** Whether a piece of code runs in an action: manifests say what inputs that is given. */
  isInAction(path: NodePath): boolean {
    return (this.repository?.actionsWith(moduleOf(path).path) ?? []).length > 0;
  }

  /** What is known of the package that a module belongs to. */
  packageOf({ path }: SourceModule): PackageFacts | undefined {
    return this.repository?.packageOf(path);
  }

  /** Whether files can be created beside these modules: whoever changes one file alone cannot. */
  get canCreate(): boolean {
    return this.repository !== undefined;
  }

  /** The text of a file of the repository; undefined if there is none. */
  textOf(path: string): string | undefined {
    return this.repository?.read(path);
  }

  /** Whether there is a file of this name. */
  exists(path: string): boolean {
    return this.repository?.read(path) !== undefined;
  }

  /** A module's file, and the file beside it that only states its types. */
  filesOf(module: SourceModule): string[] {
    return [module.path, this.typingsOf(module) ?? []].flat();
  }

  /** The file that states the types of a module beside it: `jwt.d.ts` beside `jwt.js`. */
  typingsOf({ path }: SourceModule): string | undefined {
    const typings = path.replace(/\.([cm]?)jsx?$/, '.d.$1ts');
    return typings !== path && this.exists(typings) ? typings : undefined;
  }

  private sourcesOf(importer: SourceModule): Sources {
    const known = this.sources.get(importer) ?? sourcesIn(importer.program);
    this.sources.set(importer, known);
    return known;
  }

  private load(path: string): SourceModule | undefined {
    const module = this.byPath.get(path);
    if (!module && !this.unavailable.has(path)) this.wanted.add(path);
    return module;
  }
}
