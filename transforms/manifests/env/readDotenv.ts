import type { Entry } from './types';

/** A definition, also one that is commented out: `# export NAME = value`. */
const DEFINITION = /^([\t ]*(?:#+[\t ]*)?(?:export[\t ]+)?)([A-Za-z_][\w.]*)([\t ]*=[\t ]*)/;

/**
 * The definitions in a text like that of a dotenv file.
 *
 * @param from offset of the first line
 * @param to offset after the last line
 */
export function readDotenv(text: string, from = 0, to = text.length): Entry[] {
  const entries: Entry[] = [];
  for (let start = from; start < to;) {
    const lineEnd = endOfLine(text, start, to);
    const line = text.slice(start, lineEnd);
    const [matched, before = '', name = '', equals = ''] = DEFINITION.exec(line) ?? [];
    if (matched === undefined) {
      start = lineEnd;
      continue;
    }
    const valueStart = start + matched.length;
    const { end, raw } = readValue(text, valueStart, lineEnd, to);
    entries.push(makeEntry({ text, start, end, before, name, equals, raw, valueStart }));
    start = end;
  }
  return entries;
}

interface Parts {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly name: string;
  readonly equals: string;
  readonly raw: string;
  readonly valueStart: number;
}

function makeEntry({ text, start, end, before, name, equals, raw, valueStart }: Parts): Entry {
  const nameStart = start + before.length;
  const quote = /^(["'`])[^]*\1$/.exec(raw)?.[1] ?? '';
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const writeValue = (value: string): string => {
    const needed = quote === '' && /[\s#"'$`]/.test(value) && !/^\$\{?\w+\}?$/.test(value) ? "'" : quote;
    return needed + value + needed;
  };
  return {
    name,
    value: quote === '' ? raw : raw.slice(1, -1),
    start,
    end,
    nameRange: [nameStart, nameStart + name.length],
    valueRange: [valueStart, valueStart + raw.length],
    isLines: true,
    writeValue,
    write: (other, value) => `${before}${other}${equals}${writeValue(value ?? '')}${newline}`,
  };
}

/** A value ends with its line, or with the quote that closes it further down; a comment behind it is not part of it. */
function readValue(text: string, start: number, lineEnd: number, to: number): { end: number; raw: string } {
  const line = text.slice(start, lineEnd);
  const quote = /^["'`]/.exec(line)?.[0];
  if (quote !== undefined) {
    const close = closingQuote(text, start + 1, quote, to);
    if (close >= 0) return { end: endOfLine(text, close, to), raw: text.slice(start, close + 1) };
  }
  return { end: lineEnd, raw: line.replace(/(?:^|\s+)#.*$/s, '').trimEnd() };
}

function closingQuote(text: string, from: number, quote: string, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}

function endOfLine(text: string, from: number, to: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 || end >= to ? to : end + 1;
}
