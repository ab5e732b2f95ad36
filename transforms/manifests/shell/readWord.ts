import type { Range } from './types';

/** A word as it was read: `value` is undefined if it holds something that only running it tells. */
interface ReadWord {
  readonly end: number;
  readonly value: string | undefined;
  /** The insides of `$(…)`, which are scripts of their own. */
  readonly inner: readonly Range[];
}

const ENDS_WORD = /[ \t\r\n;|&()<>]/;

/** What may follow a `$` that stands for something, in the shell and, as `$<`, `$^`, in makefiles. */
const EXPANDS = /[\w{(@*#?$!'<^+%-]/;

/** Reads the word that begins at `start`; quotes that never end reach to the end of the text. */
export function readWord(text: string, start: number): ReadWord {
  const inner: Range[] = [];
  let value: string | undefined = '';
  const add = (more: string | undefined): void => {
    value = value === undefined || more === undefined ? undefined : value + more;
  };
  let at = start;
  let quoted = false;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '"') {
      quoted = !quoted;
      at += 1;
    } else if (!quoted && ENDS_WORD.test(char)) {
      break;
    } else if (!quoted && char === "'") {
      const end = closing(text, at + 1, "'");
      add(text.slice(at + 1, end));
      at = end + 1;
    } else if (char === '\\') {
      const width = text.startsWith('\r\n', at + 1) ? 3 : 2;
      const escaped = text.slice(at + 1, at + width);
      if (!/^\r?\n$/.test(escaped)) add(quoted && !/["\\$`]/.test(escaped) ? `\\${escaped}` : escaped);
      at += width;
    } else if (char === '`' || (char === '$' && EXPANDS.test(text[at + 1] ?? ''))) {
      const end = endOfExpansion(text, at, inner);
      add(undefined);
      at = end;
    } else {
      add(char);
      at += 1;
    }
  }
  return { end: Math.min(at, text.length), value, inner };
}

/** Where `$x`, `${x}`, `$(x)`, `` `x` `` and the expressions of workflows, `${{ x }}`, end. */
function endOfExpansion(text: string, start: number, inner: Range[]): number {
  if (text[start] === '`') return closing(text, start + 1, '`') + 1;
  if (text.startsWith('${{', start)) return closing(text, start, '}}') + 2;
  const next = text[start + 1];
  if (next === '{') return endOfBraces(text, start + 2);
  if (next === "'") return closing(text, start + 2, "'") + 1;
  if (next !== '(') return start + (/^\$(?:\w+|.)/.exec(text.slice(start))?.[0].length ?? 1);
  const end = endOfParentheses(text, start + 2);
  inner.push({ start: start + 2, end });
  return end + 1;
}

function closing(text: string, from: number, mark: string): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

function endOfBraces(text: string, from: number): number {
  for (let at = from, depth = 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && (depth -= 1) === 0) return at + 1;
  }
  return text.length;
}

/** The offset of the parenthesis that closes a `$(`; words are read as words, because they may quote one. */
function endOfParentheses(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length;) {
    const char = text[at] ?? '';
    if (char === '(') depth += 1;
    if (char === ')' && (depth -= 1) === 0) return at;
    at = ENDS_WORD.test(char) ? at + 1 : Math.max(readWord(text, at).end, at + 1);
  }
  return text.length;
}
