import { parseModule } from './ast/parseModule';
import type { Repository, SourceFile, SourceModule } from './types';

/** Parses files, each once, when they are asked for. */
export class Library {
  /** Why files can't be had, by path. */
  readonly unavailable = new Map<string, string>();
  private readonly modules = new Map<string, SourceModule>();
  private readonly given: ReadonlyMap<string, SourceFile>;

  constructor(
    files: readonly SourceFile[],
    private readonly repository: Repository | undefined,
  ) {
    this.given = new Map(files.map((file) => [file.path, file]));
  }

  /** The parsed file; undefined when there is none or it does not parse. */
  load(path: string): SourceModule | undefined {
    const known = this.modules.get(path);
    if (known || this.unavailable.has(path)) return known;
    const file = this.given.get(path) ?? this.read(path);
    const module = file ? parse(file) : 'It cannot be read.';
    if (typeof module === 'string') {
      this.unavailable.set(path, module);
      return undefined;
    }
    this.modules.set(path, module);
    return module;
  }

  private read(path: string): SourceFile | undefined {
    const text = this.repository?.read(path);
    return text === undefined ? undefined : { path, text };
  }
}

function parse(file: SourceFile): SourceModule | string {
  try {
    return parseModule(file);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message;
  }
}
