import type { RangeEdit } from './renderCuts';
import { nextLine } from './textLines';

/** Lines of the text that move `width` characters to the left. */
export interface Dedent {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

/** Moves lines to the left, together with what other edits insert into them. */
export function applyDedents(
  text: string,
  edits: readonly RangeEdit[],
  dedents: readonly Dedent[],
): RangeEdit[] {
  const moved = edits.map((edit) => {
    const around = dedents.filter(({ start, end }) => start <= edit.start && edit.end <= end);
    const width = around.reduce((sum, dedent) => sum + dedent.width, 0);
    return width === 0
      ? edit
      : { ...edit, text: edit.text.replace(new RegExp(`\\n[ \\t]{1,${String(width)}}`, 'g'), '\n') };
  });
  return [...moved, ...shiftLines(text, dedents)];
}

/** Deletes the start of each line once, however many dedents lie around it. */
function shiftLines(text: string, dedents: readonly Dedent[]): RangeEdit[] {
  const widths = new Map<number, number>();
  for (const dedent of dedents)
    for (const line of linesIn(text, dedent)) widths.set(line, (widths.get(line) ?? 0) + dedent.width);
  return [...widths].flatMap(([line, width]) => {
    const spaces = /^[ \t]*/.exec(text.slice(line, line + width))?.[0].length ?? 0;
    return spaces > 0 ? [{ start: line, end: line + spaces, text: '' }] : [];
  });
}

/** The starts of the lines that begin in a range. */
function linesIn(text: string, { start, end }: Dedent): number[] {
  const lines: number[] = [];
  const first = start === 0 || text[start - 1] === '\n' ? start : nextLine(text, start);
  for (let line = first; line < end; line = nextLine(text, line)) {
    lines.push(line);
    if (nextLine(text, line) >= text.length) break;
  }
  return lines;
}
