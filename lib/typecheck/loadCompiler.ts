import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Common from '@ts-morph/common';

export type TypeScript = typeof Common.ts;

/** A TypeScript compiler, and the declarations of the language it brings. */
export interface Compiler {
  readonly ts: TypeScript;
  /** Folder of the declarations. */
  readonly libraries: string;
  /** Their texts by file name, when they are not on the disk. */
  readonly libraryTexts: ReadonlyMap<string, string>;
}

/**
 * The compiler a project has installed, or else the one this tool brings. It only ever reads: no script of the project,
 * and no plugin its configuration names, is run.
 *
 * @param root absolute path of the repository
 */
export function loadCompiler(root: string): Compiler {
  return loadInstalled(root) ?? loadBundled();
}

function loadInstalled(root: string): Compiler | undefined {
  const load = createRequire(join(root, 'package.json'));
  try {
    const ts = load('typescript') as Partial<TypeScript>;
    // The native compiler of later versions has another interface.
    if (typeof ts.createProgram !== 'function') return undefined;
    return { ts: ts as TypeScript, libraries: dirname(load.resolve('typescript')), libraryTexts: new Map() };
  } catch {
    // Not installed, or not for this version of Node.
    return undefined;
  }
}

function loadBundled(): Compiler {
  const { ts, getLibFiles, libFolderInMemoryPath } = createRequire(__filename)(
    '@ts-morph/common',
  ) as typeof Common;
  const texts = getLibFiles().map(
    ({ fileName, text }) => [`${libFolderInMemoryPath}/${fileName}`, text] as const,
  );
  return { ts, libraries: libFolderInMemoryPath, libraryTexts: new Map(texts) };
}
