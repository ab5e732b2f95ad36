import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type * as Morph from 'ts-morph';
import type { RepositoryFiles } from './repositoryFiles';

type CompilerOptions = Morph.ts.CompilerOptions;

const CONFIG_NAMES = ['tsconfig.json', 'jsconfig.json'];
const MODULE_ENDING = /\.[cm]?[jt]sx?$|\.json$/;

/** The compiler is large: it is loaded when the first path is resolved, and that has to happen synchronously. */
let morph: typeof Morph | undefined;
function compiler(): (typeof Morph)['ts'] {
  morph ??= createRequire(__filename)('ts-morph') as typeof Morph;
  return morph.ts;
}

/** Finds the file that an import means, as the TypeScript compiler does: endings, index files, `paths`, `baseUrl`. */
export class ModuleResolver {
  private readonly options = new Map<string, CompilerOptions>();
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly files: RepositoryFiles) {}

  /**
   * @param specifier as written in the import
   * @param from the importing file
   * @returns a path relative to the root; undefined for what is not a file of the repository
   */
  resolve(specifier: string, from: string): string | undefined {
    const key = `${posix.dirname(from)}\n${specifier}`;
    if (!this.known.has(key)) this.known.set(key, this.find(specifier, from));
    return this.known.get(key);
  }

  /** The last parts of the names in `paths` that stand for one file, in the configurations seen so far or above it. */
  aliasesOf(path: string): string[] {
    this.optionsFor(posix.dirname(path));
    const aliases = [...this.options.values()].flatMap(({ paths = {} }) => Object.keys(paths));
    return [...new Set(aliases)]
      .filter((alias) => !alias.includes('*'))
      .map((alias) => posix.basename(alias));
  }

  private find(specifier: string, from: string): string | undefined {
    if (specifier.startsWith('/') || /^[a-z]+:/.test(specifier)) return undefined;
    const options = this.optionsFor(posix.dirname(from));
    if (isInstalled(specifier, options)) return undefined;
    const { files } = this;
    const ts = compiler();
    const { resolvedModule } = ts.resolveModuleName(
      specifier,
      this.absolute(from),
      {
        ...options,
        allowJs: true,
        resolveJsonModule: true,
        module: ts.ModuleKind.Preserve,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      },
      {
        fileExists: (path) => this.isFile(path),
        directoryExists: (path) => this.isDirectory(path),
        readFile: (path) => this.read(path),
        realpath: (path) => path,
        getCurrentDirectory: () => files.root,
      },
    );
    const found = resolvedModule && files.relativeTo(resolvedModule.resolvedFileName);
    if (found === undefined || /(?:^|\/)node_modules\//.test(found)) return undefined;
    return MODULE_ENDING.test(found) ? this.sourceOf(found) : undefined;
  }

  /** The module itself, where the compiler is content with its declarations. */
  private sourceOf(path: string): string | undefined {
    if (!/\.d\.[cm]?ts$/.test(path)) return path;
    const stem = path.replace(/\.d\.([cm]?)ts$/, '');
    return ['.js', '.cjs', '.mjs', '.jsx']
      .map((ending) => stem + ending)
      .find((file) => this.files.isFile(file));
  }

  /** The nearest configuration says what names stand for; one that it extends counts, if it lies within the root. */
  private optionsFor(directory: string): CompilerOptions {
    const known = this.options.get(directory);
    if (known) return known;
    const name = CONFIG_NAMES.map((config) => posix.join(directory, config)).find((path) =>
      this.files.isFile(path),
    );
    const above = () => (directory === '.' ? {} : this.optionsFor(posix.dirname(directory)));
    const found = name === undefined ? above() : this.readConfig(name);
    this.options.set(directory, found);
    return found;
  }

  private readConfig(name: string): CompilerOptions {
    const ts = compiler();
    const path = this.absolute(name);
    const { config } = ts.readConfigFile(path, (file) => this.read(file)) as { config?: unknown };
    const { options } = ts.parseJsonConfigFileContent(
      config ?? {},
      {
        useCaseSensitiveFileNames: true,
        fileExists: (file) => this.isFile(file),
        readFile: (file) => this.read(file),
        readDirectory: () => [],
      },
      posix.dirname(path),
      undefined,
      path,
    );
    return options;
  }

  private absolute(path: string): string {
    return `${this.files.root}/${path}`;
  }

  private isFile(absolute: string): boolean {
    const path = this.files.relativeTo(absolute);
    return path !== undefined && this.files.isFile(path);
  }

  private isDirectory(absolute: string): boolean {
    const path = this.files.relativeTo(absolute);
    return path !== undefined && this.files.isDirectory(path || '.');
  }

  private read(absolute: string): string | undefined {
    const path = this.files.relativeTo(absolute);
    return path === undefined ? undefined : this.files.read(path);
  }
}

/** Whether a name can only mean what is installed, which takes no compiler to tell. */
function isInstalled(specifier: string, { paths, baseUrl }: CompilerOptions): boolean {
  return paths === undefined && baseUrl === undefined && !/^[.#]/.test(specifier);
}
