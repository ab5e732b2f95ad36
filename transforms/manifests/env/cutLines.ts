/** A range of the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const COMMENT = /^[\t ]*(?:#|\/\/)(?!\s*\w+\s*=)/;
const BLANK = /^\s*$/;

/**
 * Ranges of whole lines that go, widened by the comment above them if it speaks of nothing that stays, and by one of two
 * blank lines that would meet.
 */
export function cutLines(text: string, ranges: readonly Range[]): Range[] {
  return joinRanges(ranges).map(({ start, end }) => {
    const above = commentAbove(text, start);
    const isOfGroup = isApartAt(text, above) && !isApartAt(text, end) && !startsParagraph(text, end);
    const top = isOfGroup ? start : above;
    const isApart = BLANK.test(lineBefore(text, top)) && top > 0;
    if (isApart && BLANK.test(lineAt(text, end))) {
      const isLast = text.slice(end).trim() === '';
      return isLast
        ? { start: top - lineBefore(text, top).length, end }
        : { start: top, end: end + lineAt(text, end).length };
    }
    return { start: top, end };
  });
}

/** Ranges in order, those that touch as one. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && last.end >= range.start)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else joined.push({ start: range.start, end: range.end });
  }
  return joined;
}

/** Whether what comes next is set apart: by a blank line, a comment of its own, or less indentation. */
function startsParagraph(text: string, offset: number): boolean {
  const next = lineAt(text, offset);
  const above = lineBefore(text, offset);
  return BLANK.test(next) || COMMENT.test(next) || indentOf(next) < indentOf(above);
}

function commentAbove(text: string, start: number): number {
  let top = start;
  const indent = indentOf(lineAt(text, start));
  for (let line = lineBefore(text, top); line !== '' && COMMENT.test(line); line = lineBefore(text, top)) {
    if (indentOf(line) !== indent) break;
    top -= line.length;
  }
  return top;
}

/** Whether a blank line, or nothing, stands before an offset. */
function isApartAt(text: string, offset: number): boolean {
  return offset >= text.length || BLANK.test(lineBefore(text, offset));
}

function indentOf(line: string): number {
  return /^[\t ]*/.exec(line)?.[0].length ?? 0;
}

/** The line that begins at an offset, with its break. */
function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end + 1);
}

/** The line that ends at an offset, with its break; empty at the start. */
function lineBefore(text: string, offset: number): string {
  if (offset === 0) return '';
  return text.slice(text.lastIndexOf('\n', offset - 2) + 1, offset);
}
