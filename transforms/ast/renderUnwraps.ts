import type { SourceModule } from '../types';
import type { Dedent } from './dedent';
import type { RangeEdit } from './renderCuts';
import { indentAt, isBlank, lineStart, nextLine } from './textLines';
import type { Unwrap } from './unwrapCallback';

/** Deletes the call around a callback's code, and moves that code to where the call stood. */
export function renderUnwraps(
  module: SourceModule,
  unwraps: readonly Unwrap[],
): { edits: RangeEdit[]; dedents: Dedent[] } {
  const edits: RangeEdit[] = [];
  const dedents: Dedent[] = [];
  const { text } = module;
  for (const { statement, callback } of unwraps) {
    const body = callback.node.body;
    const [first] = body.type === 'BlockStatement' ? body.body : [];
    if (!first) continue;
    const start = statement.node.start ?? 0;
    const open = nextLine(text, body.start ?? start);
    const close = lineStart(text, (body.end ?? start) - 1);
    let inner = open;
    while (inner < close && isBlank(text, inner, nextLine(text, inner))) inner = nextLine(text, inner);
    edits.push({ start: lineStart(text, start), end: inner, text: '' });
    edits.push({ start: close, end: nextLine(text, statement.node.end ?? start), text: '' });
    const width = indentAt(text, first.start ?? 0).length - indentAt(text, start).length;
    if (width > 0) dedents.push({ start: inner, end: close, width });
  }
  return { edits, dedents };
}
