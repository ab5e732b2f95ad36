import type { Entry } from '../env/types';

interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A setting whose value is a list: as a list in JSON for those who look at the value, laid out as it was when written. */
export function listEntry(text: string, entry: Entry, items: readonly Item[]): Entry {
  const [first, second] = items;
  const last = items.at(-1);
  if (!first || !last) return { ...entry, value: '' };
  const quote = /["']/.exec(text[first.start] ?? '')?.[0] ?? '';
  const between = second ? text.slice(first.end, second.start) : gapLike(text, first);
  return {
    ...entry,
    value: JSON.stringify(items.map((item) => item.text)),
    valueRange: [first.start, last.end],
    writeValue: (value) =>
      itemsIn(value)
        .map((item) => quote + item + quote)
        .join(between),
  };
}

/** What would stand between the only item and another: a line break and what its line begins with, if that is all. */
function gapLike(text: string, { start }: Item): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (/^\s*-\s+$/.test(line)) return newline + line;
  return line.trim() === '' ? `,${newline}${line}` : ', ';
}

function itemsIn(value: string): string[] {
  const inList = /^\[(.*)\]$/s.exec(value)?.[1]?.replaceAll('"', '') ?? value;
  return inList.split(',');
}
