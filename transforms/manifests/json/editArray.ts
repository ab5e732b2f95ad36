import type { Node } from 'jsonc-parser';
import type { JsonEdit } from './types';

/** The ranges of elements that go, with the commas that go with them. */
export function cutElements(array: Node, removed: ReadonlySet<Node>): JsonEdit[] {
  const all = array.children ?? [];
  const lastStaying = all.findLastIndex((element) => !removed.has(element));
  const edits = all.slice(0, Math.max(lastStaying, 0)).flatMap((element, index): JsonEdit[] => {
    const next = all[index + 1];
    return removed.has(element) && next ? [{ start: element.offset, end: next.offset, text: '' }] : [];
  });
  const first = all[lastStaying + 1];
  const last = all.at(-1);
  if (!first || !last) return edits;
  const before = all[lastStaying];
  // With nothing left, the brackets close up.
  const start = before ? endOf(before) : array.offset + 1;
  const end = before ? endOf(last) : endOf(array) - 1;
  return [...edits, { start, end, text: '' }];
}

/** Where a value ends. */
export function endOf({ offset, length }: Node): number {
  return offset + length;
}
