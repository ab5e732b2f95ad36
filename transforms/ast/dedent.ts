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
  return [...moved, ...dedents.flatMap((dedent) => shiftLines(text, dedent))];
}

function shiftLines(text: string, { start, end, width }: Dedent): RangeEdit[] {
  const shifts: RangeEdit[] = [];
  const first = start === 0 || text[start - 1] === '\n' ? start : nextLine(text, start);
  for (let line = first; line < end; line = nextLine(text, line)) {
    const spaces = /^[ \t]*/.exec(text.slice(line, line + width))?.[0].length ?? 0;
    if (spaces > 0) shifts.push({ start: line, end: line + spaces, text: '' });
    if (nextLine(text, line) >= text.length) break;
  }
  return shifts;
}
