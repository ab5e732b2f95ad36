import { dirname, join, relative, resolve, sep } from 'node:path';
import type { ts as TS } from '@ts-morph/common';
import type { FileChange } from '../plan/types';
import type { Compiler, TypeScript } from './loadCompiler';

/** What the compiler says about one place of a changed project. */
export interface TypeProblem {
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** Line of the text after the change, from 1. */
  readonly line: number;
  /** `TS2304: Cannot find name 'x'.` */
  readonly message: string;
}

/**
 * Compiles the projects that changes lie in, as they are and as they would be, and compares what the compiler says.
 *
 * @param root absolute, without links
 * @param absent packages that the changed project asks for and that need not be installed yet
 * @returns what it says only after the changes
 */
export function findNewTypeErrors(
  root: string,
  changes: readonly FileChange[],
  compiler: Compiler,
  absent: readonly string[] = [],
): TypeProblem[] {
  const texts = new Map<string, string | undefined>(
    changes.map(({ path, after }) => [resolve(root, path), after]),
  );
  const configs = new Set(
    changes.flatMap(({ path }) => findConfig(resolve(root, path), root, compiler.ts) ?? []),
  );
  return [...configs].flatMap((config) => {
    const known = new Map<string, number>();
    for (const problem of check(config, new Map(), root, compiler)) {
      const key = keyOf(problem);
      known.set(key, (known.get(key) ?? 0) + 1);
    }
    return check(config, withPackages(texts, config, absent), root, compiler).filter((problem) => {
      const left = known.get(keyOf(problem)) ?? 0;
      known.set(keyOf(problem), left - 1);
      return left <= 0;
    });
  });
}

/** The name of a file that declares packages. */
const PACKAGES = 'packages-to-install.d.ts';

/** Adds a file by which packages can be imported as whatever the importing code takes them for. */
function withPackages(
  texts: ReadonlyMap<string, string | undefined>,
  config: string,
  names: readonly string[],
): Map<string, string | undefined> {
  const text = names.map((name) => `declare module '${name}';`).join('\n');
  return new Map([...texts, [join(dirname(config), PACKAGES), text]]);
}

function keyOf({ file, message }: TypeProblem): string {
  return `${file} ${message}`;
}

/** The nearest configuration above a file, within the root. */
function findConfig(file: string, root: string, ts: TypeScript): string | undefined {
  const found = ts.findConfigFile(dirname(file), ts.sys.fileExists);
  return found !== undefined && resolve(found).startsWith(root + sep) ? resolve(found) : undefined;
}

/** @param texts what stands in files instead of what is on the disk; undefined for one that is gone */
function check(
  config: string,
  texts: ReadonlyMap<string, string | undefined>,
  root: string,
  compiler: Compiler,
): TypeProblem[] {
  const { ts } = compiler;
  const { config: content } = ts.readConfigFile(config, ts.sys.readFile) as { config?: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(content ?? {}, ts.sys, dirname(config));
  const declared = [join(dirname(config), PACKAGES)].filter((name) => texts.has(name));
  const program = ts.createProgram({
    rootNames: [...fileNames.filter((name) => !isGone(name, texts)), ...declared],
    options: { ...options, noEmit: true, incremental: false, composite: false, skipLibCheck: true },
    host: overlay(ts.createCompilerHost(options), texts, compiler),
  });
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].flatMap((diagnostic) =>
    describe(diagnostic, root, ts),
  );
}

function isGone(name: string, texts: ReadonlyMap<string, string | undefined>): boolean {
  const path = resolve(name);
  return texts.has(path) && texts.get(path) === undefined;
}

function overlay(
  host: TS.CompilerHost,
  texts: ReadonlyMap<string, string | undefined>,
  { ts, libraries, libraryTexts }: Compiler,
): TS.CompilerHost {
  const readFile = (name: string): string | undefined =>
    texts.has(resolve(name)) ? texts.get(resolve(name)) : (libraryTexts.get(name) ?? host.readFile(name));
  return {
    ...host,
    readFile,
    fileExists: (name) =>
      texts.has(resolve(name)) ? !isGone(name, texts) : libraryTexts.has(name) || host.fileExists(name),
    getDefaultLibLocation: () => libraries,
    getDefaultLibFileName: (options) => `${libraries}/${ts.getDefaultLibFileName(options)}`,
    getSourceFile: (name, languageVersion) => {
      const text = readFile(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, languageVersion);
    },
  };
}

function describe(
  { file, start, code, messageText }: TS.Diagnostic,
  root: string,
  ts: TypeScript,
): TypeProblem[] {
  if (!file || start === undefined) return [];
  const text = ts.flattenDiagnosticMessageText(messageText, ' ');
  return [
    {
      file: relative(root, file.fileName).split(sep).join('/'),
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      message: `TS${String(code)}: ${text}`,
    },
  ];
}
