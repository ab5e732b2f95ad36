import type { Edit } from '../../transforms/types';

/** A text with edits applied. Throws when two of them overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let from = 0;
  let result = '';
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from) throw new Error(`edits overlap at offset ${edit.start}`);
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}
