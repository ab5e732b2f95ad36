import type { Entry } from './types';

/** One variable on one line: `ENV NAME=value`, `ENV NAME value`, `ARG NAME`. Lines that set several are not read. */
const LINE =
  /^([\t ]*(?:ENV|ARG)[\t ]+)([A-Za-z_]\w*)(?:(=|[\t ]+)("[^"\n]*"|'[^'\n]*'|[^\s\\]*))?[\t ]*\r?\n?$/i;

/** The variables that an image defines, line by line. */
export function readDockerfile(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const { 0: line, index: start } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const [matched, before = '', name = '', equals, raw] = LINE.exec(line) ?? [];
    if (matched === undefined) continue;
    const nameStart = start + before.length;
    const valueStart = nameStart + name.length + (equals?.length ?? 0);
    const quote = /^["']/.exec(raw ?? '')?.[0] ?? '';
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const writeValue = (value: string): string => quote + value + quote;
    entries.push({
      ...{ name, start, end: start + line.length, nameRange: [nameStart, nameStart + name.length] },
      value: raw?.slice(quote.length, raw.length - quote.length),
      valueRange: raw === undefined ? undefined : [valueStart, valueStart + raw.length],
      ...{ isLines: true, writeValue },
      write: (other, value) => {
        const written = value === undefined ? '' : (equals ?? '=') + writeValue(value);
        return `${before}${other}${written}${newline}`;
      },
    });
  }
  return entries;
}
