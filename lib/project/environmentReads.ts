/** `env.NAME`, `env?.NAME`, `env['NAME']`, that are neither assigned nor deleted. */
const MEMBER =
  /(?<!\bdelete\s+(?:process\.)?)\benv\s*(?:\?\.|\.|(?:\?\.)?\[\s*['"`])\s*(\w+)\b(?!['"`]?\s*\]?\s*(?:\|\||\?\?)?=[^=>])/g;

/** `{ NAME, OTHER = 'x' } = process.env`. */
const PATTERN = /\{([^{}]*)\}\s*=\s*(?:[\w.]+\.)?env\b/g;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** Knows which files read an environment variable, from what their texts look like; they are read once, when asked. */
export class EnvironmentReads {
  private readonly byName = new Map<string, Set<string>>();

  /**
   * @param paths files that may read variables
   * @param read gives their texts
   */
  constructor(paths: readonly string[], read: (path: string) => string | undefined) {
    for (const path of paths) {
      const whole = read(path);
      if (!whole?.includes('env')) continue;
      const text = whole.replace(COMMENT, '');
      for (const [, name = ''] of text.matchAll(MEMBER)) this.add(name, path);
      for (const [, names = ''] of text.matchAll(PATTERN))
        for (const name of names.match(/\w+(?=\s*[:=,]|\s*$)/g) ?? []) this.add(name, path);
    }
  }

  private add(name: string, path: string): void {
    const known = this.byName.get(name) ?? new Set();
    this.byName.set(name, known.add(path));
  }

  /** The files that read a variable. */
  of(name: string): readonly string[] {
    return [...(this.byName.get(name) ?? [])];
  }
}
