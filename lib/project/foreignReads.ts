/** Programs that are not JavaScript: scripts and other languages. */
const FOREIGN =
  /\.(?:sh|bash|zsh|ps1|bat|cmd|py|rb|php|go|java|kt|scala|cs|rs|pl|r|mk)$|(?:^|\/)(?:Makefile|Jenkinsfile|Rakefile)$/i;

/** How such a program reads a variable: `$NAME`, `${NAME}`, `$(NAME)`, `%NAME%`, `$env:NAME`, or its name as a text. */
const READ = /(?:\$[{(]?|\$env:|%|["'`])([A-Za-z_][A-Za-z0-9_]*)/g;

/** Scripts in which a name as a text is only written down, or set. */
const SCRIPT = /\.(?:sh|bash|zsh|mk)$|(?:^|\/)(?:Makefile|Jenkinsfile)$/i;

/** How these read a variable. */
const READ_IN_SCRIPT = /(?:\$[{(]?|\benv\.)([A-Za-z_][A-Za-z0-9_]*)/g;

/** Knows which programs in other languages may read an environment variable; they are read once, when asked. */
export class ForeignReads {
  private readonly byName = new Map<string, Set<string>>();

  /**
   * @param paths every file that may be one
   * @param read gives their texts
   */
  constructor(paths: readonly string[], read: (path: string) => string | undefined) {
    for (const path of paths.filter((one) => FOREIGN.test(one))) {
      for (const [, name = ''] of (read(path) ?? '').matchAll(SCRIPT.test(path) ? READ_IN_SCRIPT : READ)) {
        const known = this.byName.get(name) ?? new Set();
        this.byName.set(name, known.add(path));
      }
    }
  }

  /** The files that may read a variable. */
  of(name: string): readonly string[] {
    return [...(this.byName.get(name) ?? [])];
  }
}
