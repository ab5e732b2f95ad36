import MagicString from 'magic-string';
import type { Edit } from './types';

/**
 * Applies edits to the text they were made for. Edits that only touch each other are fine; insertions at one place
 * keep their order.
 *
 * @param text the original text of the one file that all `edits` belong to
 * @throws Error if two edits overlap or one lies outside the text: a defect of the transform that made them
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  checkRanges(text, sorted);
  const output = new MagicString(text);
  const isInsertion = (edit: Edit) => edit.start === edit.end;
  for (const edit of sorted) if (!isInsertion(edit)) output.update(edit.start, edit.end, edit.text);
  for (const edit of sorted) if (isInsertion(edit)) output.appendLeft(edit.start, edit.text);
  return output.toString();
}

function checkRanges(text: string, sorted: readonly Edit[]): void {
  let reached = 0;
  for (const { file, start, end } of sorted) {
    const range = `${file}: edit [${String(start)}, ${String(end)})`;
    if (end < start || end > text.length || start < 0) throw new Error(`${range} lies outside the text`);
    if (start < reached) throw new Error(`${range} overlaps an edit that ends at ${String(reached)}`);
    reached = end;
  }
}
