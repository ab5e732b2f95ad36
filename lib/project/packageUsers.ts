import type { Manifest, Packages } from './packages';
import type { RepositoryFiles } from './repositoryFiles';

/**
 * Finds the files of a package that name a package of the registry, as code does: between quotes.
 *
 * @param home the package whose files are meant
 * @param sources the files that may import others
 */
export function packageUsers(
  name: string,
  home: Manifest | undefined,
  sources: readonly string[],
  packages: Packages,
  files: RepositoryFiles,
): string[] {
  const quoted = new RegExp(`(['"\`])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}\\1`);
  const names = (text: string): boolean => text.includes(name) && quoted.test(text);
  return sources.filter((path) => names(files.read(path) ?? '') && packages.of(path) === home);
}
