/** A text within a line of Markdown, as code: whatever is in it stays as it is and is no mention of anybody. */
export function toCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Texts as code, separated by commas. */
export function toCodes(texts: readonly string[]): string {
  return texts.map(toCode).join(', ');
}

/** A text within a line of Markdown that means nothing but itself; packages (`@adobe/jwt-auth`) mention nobody. */
export function toText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(@[\w./-]+)/)
    .map((part, index) => (index % 2 === 1 ? toCode(part) : part.replace(/[\\`*_[\]<>|~#]/g, '\\$&')))
    .join('');
}

/** A table; the cells are Markdown already. */
export function toTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // Within a table a bar ends the cell even in code.
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `1 file`, `2 files`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : plural}`;
}
