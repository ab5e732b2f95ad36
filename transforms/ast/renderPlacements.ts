import type { NodePath } from '@babel/traverse';
import type { RangeEdit } from './renderCuts';
import { indentAt } from './textLines';

/** Code from elsewhere in the file, as edits leave it there, with its lines moved to another indentation. */
export interface MovedCode {
  readonly path: NodePath;
  readonly indent: string;
}

/** Code made of new text and of expressions that stand elsewhere. */
export type Code = readonly (string | MovedCode)[];

/** A range of the original text to replace by such code. */
export interface Placement {
  readonly start: number;
  readonly end: number;
  readonly code: Code;
}

/** Turns placements into plain edits; what other edits change inside of the moved code is changed in its new place. */
export function renderPlacements(
  text: string,
  placements: readonly Placement[],
  edits: readonly RangeEdit[],
): RangeEdit[] {
  return placements.map(({ start, end, code }) => ({
    start,
    end,
    text: code.map((part) => (typeof part === 'string' ? part : moved(part, text, edits))).join(''),
  }));
}

function moved({ path, indent }: MovedCode, text: string, edits: readonly RangeEdit[]): string {
  const start = path.node.start ?? 0;
  const end = path.node.end ?? 0;
  const inside = dropCovered(edits.filter((edit) => start <= edit.start && edit.end <= end));
  let code = '';
  let reached = start;
  for (const edit of inside) {
    code += text.slice(reached, edit.start) + edit.text;
    reached = edit.end;
  }
  code += text.slice(reached, end);
  return code.replaceAll(new RegExp(`\\n${indentAt(text, start)}(?=[^\\r\\n])`, 'g'), `\n${indent}`);
}

/** The edits that count, in order: none inside a larger deletion, and each once, because flows can share code. */
export function dropCovered(ranges: readonly RangeEdit[]): RangeEdit[] {
  const deletions = ranges.filter((edit) => edit.text === '' && edit.start < edit.end);
  const unique = new Map<string, RangeEdit>();
  for (const edit of ranges) {
    const isInside = deletions.some(
      (cut) =>
        cut !== edit &&
        cut.start <= edit.start &&
        edit.end <= cut.end &&
        (cut.start < edit.start || edit.end < cut.end) &&
        !(edit.start === edit.end && (edit.start === cut.start || edit.end === cut.end)),
    );
    const key = `${String(edit.start)}:${String(edit.end)}:${edit.text}`;
    if (!isInside) unique.set(key, edit);
  }
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
