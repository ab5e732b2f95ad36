import MagicString from 'magic-string';
import type { RangeEdit } from './renderCuts';

/**
 * Applies edits on ranges of one original text.
 *
 * @throws Error if two edits overlap; insertions at one place are applied in the order given
 */
export function applyRangeEdits(text: string, edits: readonly RangeEdit[]): string {
  const output = new MagicString(text);
  let covered = -1;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < covered) throw new Error(`Two edits overlap at offset ${String(edit.start)}`);
    if (edit.start === edit.end) output.appendLeft(edit.start, edit.text);
    else output.update(edit.start, edit.end, edit.text);
    covered = Math.max(covered, edit.end);
  }
  return output.toString();
}
