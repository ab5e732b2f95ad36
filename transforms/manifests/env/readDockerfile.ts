import type { Entry, EntryGroup } from './types';

/** `ENV` or `ARG` with what it sets, and the lines on which it goes on; comments may stand between these. */
const INSTRUCTION = /^([\t ]*(?:ENV|ARG)[\t ]+)((?:[^\\\n]|\\(?!\r?\n)|\\\r?\n(?:[\t ]*#.*\n)*)*)\n?/gim;

/** `NAME=value`, quoted or not. */
const PAIR = /(?<=^|\s)([A-Za-z_]\w*)=((?:"(?:[^"\\]|\\[^])*"|'[^']*'|\\\S|[^\s\\"'])*)/g;

/** `NAME value`, `NAME`. */
const SINGLE = /^([A-Za-z_]\w*)(?:([\t ]+)(\S.*?))?[\t ]*\r?$/;

/** The variables that an image defines, instruction by instruction. */
export function readDockerfile(text: string): EntryGroup[] {
  return [...text.matchAll(INSTRUCTION)].flatMap((match): EntryGroup[] => {
    const [whole, before = '', body = ''] = match;
    const bodyStart = match.index + before.length;
    const pairs = [...body.matchAll(PAIR)].map(({ index, 1: name = '', 2: raw = '' }) =>
      makeEntry(name, '=', raw, bodyStart + index),
    );
    const [, name, space = '=', raw] = pairs.length === 0 ? (SINGLE.exec(body) ?? []) : [];
    const entries = name === undefined ? pairs : [makeEntry(name, space, raw, bodyStart)];
    const lines = { start: match.index, end: match.index + whole.length };
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const [only] = entries;
    if (only && entries.length === 1) {
      const write: Entry['write'] = (other, value) => before + only.write(other, value) + newline;
      return [{ entries: [{ ...only, ...lines, write, isLines: true }] }];
    }
    const items = entries.map(({ start, end }) => ({ start, end }));
    const inner = { start: bodyStart, end: bodyStart + body.length };
    return [{ entries, whole: lines, list: { items, inner, isSpaced: true } }];
  });
}

function makeEntry(name: string, space: string, raw: string | undefined, start: number): Entry {
  const valueStart = start + name.length + space.length;
  const quote = /^["']/.exec(raw ?? '')?.[0] ?? '';
  const writeValue = (value: string): string => quote + value + quote;
  return {
    ...{ name, start, end: raw === undefined ? start + name.length : valueStart + raw.length },
    value: raw?.slice(quote.length, raw.length - quote.length),
    nameRange: [start, start + name.length],
    valueRange: raw === undefined ? undefined : [valueStart, valueStart + raw.length],
    ...{ isLines: false, writeValue },
    write: (other, value) => other + (value === undefined ? '' : space + writeValue(value)),
  };
}
