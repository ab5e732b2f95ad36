import type { NodePath } from '@babel/traverse';

/** How the modules of a repository lead to each other, as far as they are loaded. */
export interface ModuleLinks {
  /** The program that the text of an import means; undefined for a package, or a file that is not loaded. */
  readonly resolve: (source: NodePath) => NodePath | undefined;
  /** Where a program is imported. */
  readonly importsOf: (program: NodePath) => Imports;
}

export interface Imports {
  /** The texts that name the module, in imports, calls of `require` and re-exports. */
  readonly sources: readonly NodePath[];
  /** The texts that name the module for a test runner to replace it. */
  readonly mocks: readonly NodePath[];
  /** Whether these are all there can be. */
  readonly closed: boolean;
}

/** A module by itself. */
export const NO_LINKS: ModuleLinks = {
  resolve: () => undefined,
  importsOf: () => ({ sources: [], mocks: [], closed: false }),
};

/** The links without the imports that are gone. */
export function liveLinks(links: ModuleLinks, isGone: (path: NodePath) => boolean): ModuleLinks {
  return {
    resolve: (source) => links.resolve(source),
    importsOf: (program) => {
      const imports = links.importsOf(program);
      return { ...imports, sources: imports.sources.filter((source) => !isGone(source)) };
    },
  };
}
