/** A range of a script; offsets count UTF-16 units of its text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One word of a command, with its quotes. */
export interface Word extends Range {
  readonly raw: string;
  /** What the shell makes of it; undefined when that is only known when it runs: variables, substitutions. */
  readonly value: string | undefined;
}

/** `> file`, `2>&1`, `<<EOF`. */
export interface Redirect extends Range {
  /** Without the number before it: `>`, `>>`, `<<`, … */
  readonly operator: string;
  readonly target: Word | undefined;
  /** The lines of a here document, its last line included. */
  readonly body?: Range;
}

/** A simple command: words and redirects, without what joins it to others. */
export interface Command extends Range {
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
}

/** What stands between two pipelines; a line break is `;`. */
export type Separator = ';' | '&&' | '||' | '&' | '\n' | '';

/** Commands joined by `|`, and what stands around them. */
export interface Pipeline extends Range {
  readonly commands: readonly Command[];
  readonly before: Separator;
  readonly after: Separator;
  /** Where the separator behind it ends. */
  readonly afterEnd: number;
  /** The list it is part of: pipelines of one body of `if`, of one `$(…)`, of the script itself have the same. */
  readonly list: number;
}
