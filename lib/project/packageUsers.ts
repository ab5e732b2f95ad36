import type { Manifest, Packages } from './packages';
import type { RepositoryFiles } from './repositoryFiles';

/** Knows which files name a package of the registry, as code does: between quotes. */
export class PackageUsers {
  private readonly known = new Map<string, readonly string[]>();

  /** @param sources the files that may import others */
  constructor(
    private readonly sources: readonly string[],
    private readonly packages: Packages,
    private readonly files: RepositoryFiles,
  ) {}

  /** The files that name a package, of those that belong to `home`. */
  of(name: string, home: Manifest | undefined): string[] {
    return this.naming(name).filter((path) => this.packages.of(path) === home);
  }

  private naming(name: string): readonly string[] {
    const known = this.known.get(name) ?? this.find(name);
    this.known.set(name, known);
    return known;
  }

  private find(name: string): string[] {
    const quoted = new RegExp(`(['"\`])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}\\1`);
    return this.sources.filter((path) => {
      const text = this.files.read(path) ?? '';
      return text.includes(name) && quoted.test(text);
    });
  }
}
