import type { Command, Range, Word } from './types';

/** A flag of a command line: `--name=value`, `--name value`, `--name`. */
export interface Flag extends Range {
  /** Without the dashes. */
  readonly name: string;
  /** Where the name stands, without the dashes. */
  readonly nameAt: Range;
  /** The value as written, with its quotes. */
  readonly raw: string | undefined;
  /** What the shell makes of the value. */
  readonly value: string | undefined;
}

const FLAG = /^(["']?--)([\w.-]+)(?:(=)([^]*))?$/;

/** The flags among the words of a command from `from` on; one without `=` takes the next word unless that is a flag too. */
export function flagsOf({ words }: Command, from: number): Flag[] {
  const found: Flag[] = [];
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    const [, dashes, name, equals, rest] = FLAG.exec(word?.raw ?? '') ?? [];
    if (word === undefined || dashes === undefined || name === undefined || name === '') continue;
    const nameAt = { start: word.start + dashes.length, end: word.start + dashes.length + name.length };
    const next = words[index + 1];
    if (equals !== undefined) {
      const raw = dashes.startsWith('-') ? rest : rest?.slice(0, -1);
      found.push({ start: word.start, end: word.end, name, nameAt, raw, value: valueIn(word) });
    } else if (next === undefined || isFlag(next)) {
      found.push({ start: word.start, end: word.end, name, nameAt, raw: undefined, value: undefined });
    } else {
      found.push({ start: word.start, end: next.end, name, nameAt, raw: next.raw, value: next.value });
      index += 1;
    }
  }
  return found;
}

function isFlag(word: Word): boolean {
  return /^["']?-/.test(word.raw);
}

function valueIn({ value }: Word): string | undefined {
  return value?.slice(value.indexOf('=') + 1);
}

/** The range that takes words out of their command: with the white space, and the line break, before them. */
export function withGapBefore({ words, redirects, start }: Command, range: Range): Range {
  const ends = [...words, ...redirects].map(({ end }) => end).filter((end) => end <= range.start);
  return { start: Math.max(start, ...ends), end: range.end };
}
