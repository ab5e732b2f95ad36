import { lineStart, nextLine } from '../ast/textLines';
import type { Edit } from '../types';

/**
 * The lines that a range touches, to be taken out of a text.
 *
 * @returns reaches to the start of the next line; a last line without a line break takes the one before it along, so
 * that the text ends as it did
 */
export function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  const from = lineStart(text, start);
  const to = end > from && text[end - 1] === '\n' ? end : nextLine(text, end);
  if (to < text.length || text.endsWith('\n')) return { start: from, end: to };
  const lineBreak = /\r?\n$/.exec(text.slice(0, from))?.[0].length ?? 0;
  return { start: from - lineBreak, end: to };
}

/** The offset where the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r?\n/);
  return end === -1 ? text.length : offset + end;
}

/** Joins deletions that touch, and takes a blank line along where two would be left one after the other. */
export function joinDeletions(text: string, edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && edit.start <= last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    else joined.push(edit);
  }
  return joined.map((edit) => {
    const isAfterBlank = /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, edit.start));
    const blank = isAfterBlank ? (/^[ \t]*\r?\n/.exec(text.slice(edit.end))?.[0].length ?? 0) : 0;
    return { ...edit, end: edit.end + blank };
  });
}
