import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import { commentBeside, commentsAbove } from './comments';
import { rangeOf, type RangeEdit } from './renderCuts';
import { isBlank, lineStart, nextLine } from './textLines';

/** Deletes items of a comma list: properties, arguments, parameters, specifiers, declarators. */
export function cutListItems(
  module: SourceModule,
  siblings: readonly NodePath[],
  cuts: readonly NodePath[],
): RangeEdit[] {
  const gone = new Set(cuts.map((cut) => cut.node));
  const lastKept = siblings.findLastIndex((item) => !gone.has(item.node));
  if (lastKept === -1) return cutAll(module, siblings);
  const edits: RangeEdit[] = [];
  siblings.forEach((item, index) => {
    if (!gone.has(item.node)) return;
    const next = siblings[index + 1];
    edits.push(index < lastKept && next ? cutBefore(module, item, next) : cutAfter(module, item));
  });
  const tail = siblings[lastKept];
  if (tail && lastKept < siblings.length - 1) edits.push(...cutDanglingComma(module, tail, siblings));
  return merge(edits).map((edit) => keepLine(module.text, edit));
}

/** A cut that starts within a line and takes the line break takes the indentation behind it: `var a, ⏎ b` to `var b`. */
function keepLine(text: string, edit: RangeEdit): RangeEdit {
  const isWithin = !isBlank(text, lineStart(text, edit.start), edit.start);
  if (!isWithin || text[edit.end - 1] !== '\n') return edit;
  const indent = /^[ \t]*/.exec(text.slice(edit.end))?.[0].length ?? 0;
  return { ...edit, end: edit.end + indent };
}

function cutAll({ text }: SourceModule, siblings: readonly NodePath[]): RangeEdit[] {
  const [first] = siblings;
  const last = siblings.at(-1);
  if (!first || !last) return [];
  const comma = /^\s*,?\s*/.exec(text.slice(last.node.end ?? 0))?.[0].length ?? 0;
  const start = rangeOf(first.node).start;
  // x => … has no parentheses that could stay.
  if (isBareParameter(text, first)) return [{ start, end: last.node.end ?? start, text: '()' }];
  const lead = /\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return [{ start: start - lead, end: (last.node.end ?? 0) + comma, text: '' }];
}

function isBareParameter(text: string, parameter: NodePath): boolean {
  const fn = parameter.parentPath;
  return (
    parameter.listKey === 'params' &&
    fn?.isArrowFunctionExpression() === true &&
    !text.slice(fn.node.start ?? 0, parameter.node.start ?? 0).includes('(')
  );
}

/** Deletes an item up to the next one; a line of its own goes whole, with the comments above and beside it. */
function cutBefore(module: SourceModule, item: NodePath, next: NodePath): RangeEdit {
  const { start, end } = extent(module, item);
  const { text } = module;
  const nextStart = rangeOf(next.node).start;
  const line = nextLine(text, end);
  const from = lineStart(text, start);
  if (isBlank(text, from, start) && line <= nextStart)
    return { start: from, end: beginsParagraph(text, from) ? skipBlank(text, line) : line, text: '' };
  const above = commentsAbove(module, nextStart)[0];
  return { start, end: above ? above.start : nextStart, text: '' };
}

/** Whether a blank line, or what opens the list, stands above a line. */
function beginsParagraph(text: string, line: number): boolean {
  const above = text.slice(lineStart(text, Math.max(0, line - 1)), line);
  return above.trim() === '' || /[{([]\s*$/.test(above);
}

function skipBlank(text: string, line: number): number {
  let end = line;
  while (end < text.length && isBlank(text, end, nextLine(text, end))) end = nextLine(text, end);
  return end;
}

/** Deletes an item at the end of the list; the comma before it is dealt with by {@link cutDanglingComma}. */
function cutAfter(module: SourceModule, item: NodePath): RangeEdit {
  const { start, end } = extent(module, item);
  const { text } = module;
  const line = nextLine(text, end);
  if (isBlank(text, lineStart(text, start), start) && isBlank(text, end, line)) {
    return { start: lineStart(text, start), end: line, text: '' };
  }
  const lead = /\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - lead, end, text: '' };
}

/** The item with its comma and its own comments. */
function extent(module: SourceModule, item: NodePath): { start: number; end: number } {
  const { start, end } = rangeOf(item.node);
  const comma = /^\s*,/.exec(module.text.slice(end))?.[0].length ?? 0;
  const beside = commentBeside(module, end + comma);
  const isOwnLine = isBlank(module.text, lineStart(module.text, start), start);
  const above = isOwnLine ? commentsAbove(module, start)[0] : undefined;
  return { start: above?.start ?? start, end: beside?.end ?? end + comma };
}

/** Without a comma after the last item, there must be none after the new last one; with one, its own stays. */
function cutDanglingComma(
  { text }: SourceModule,
  tail: NodePath,
  siblings: readonly NodePath[],
): RangeEdit[] {
  const last = siblings.at(-1);
  if (!last || /^\s*,/.test(text.slice(last.node.end ?? 0))) return [];
  const end = tail.node.end ?? 0;
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  return comma > 0 ? [{ start: end, end: end + comma, text: '' }] : [];
}

function merge(edits: readonly RangeEdit[]): RangeEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: RangeEdit[] = [];
  for (const edit of sorted) {
    const previous = merged.at(-1);
    if (previous && edit.start <= previous.end) {
      merged[merged.length - 1] = { start: previous.start, end: Math.max(previous.end, edit.end), text: '' };
    } else {
      merged.push(edit);
    }
  }
  return merged;
}
