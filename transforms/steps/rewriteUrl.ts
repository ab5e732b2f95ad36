import type { NodePath } from '@babel/traverse';
import type { Piece } from '../ast/evaluateText';
import type { Draft } from '../draft';
import { part } from '../ast/unwrap';

/** Replaces the words of the path where each stands, so that a path put together from parts stays one. */
export function rewriteUrl(pieces: readonly Piece[], start: number, draft: Draft): void {
  const text = pieces.map((piece) => (piece.kind === 'known' ? piece.text : '\u0000')).join('');
  const words = /(exchange)(\/v1)?\/(jwt\/?)/.exec(text.slice(start));
  if (!words) return;
  const spans: [number, number, string][] = [[start, start + 8, 'token']];
  const version = words[2] ?? '';
  const end = start + words[0].length;
  const last = start + 8 + version.length + 1;
  if (version && isPiece(pieces, start + 9, last - 1))
    spans.push([start + 9, last - 1, 'v3'], [last - 1, end, '']);
  else spans.push([start + 8, last - 1, ''], [last, end, 'v3']);
  for (const [from, to, replacement] of spans) replaceSpan(pieces, from, to, replacement, draft);
}

/** Whether a part of a text is written as a literal of its own. */
function isPiece(pieces: readonly Piece[], from: number, to: number): boolean {
  let offset = 0;
  return pieces.some((piece) => {
    const start = offset;
    offset += piece.kind === 'known' ? piece.text.length : 1;
    return start === from && offset === to;
  });
}

function replaceSpan(pieces: readonly Piece[], from: number, to: number, text: string, draft: Draft): void {
  let offset = 0;
  let pending = text;
  for (const piece of pieces) {
    const length = piece.kind === 'known' ? piece.text.length : 1;
    const low = Math.max(from, offset);
    const high = Math.min(to, offset + length);
    if (low < high && piece.kind === 'known' && piece.start !== undefined) {
      const isEmptied = high - low === length && pending === '';
      const start = (isEmptied ? addedFrom(piece.node) : undefined) ?? piece.start + low - offset;
      const end = isEmptied && start < piece.start ? (piece.node.node.end ?? 0) : piece.start + high - offset;
      draft.at(piece.node).replaceRange(start, end, pending);
      pending = '';
    }
    offset += length;
  }
}

/** Where the plus starts by which a literal is put behind other text. */
function addedFrom(literal: NodePath): number | undefined {
  const sum = literal.parentPath;
  if (!literal.isStringLiteral() || !sum?.isBinaryExpression({ operator: '+' }) || literal.key !== 'right')
    return undefined;
  const left = part(sum, 'left') as NodePath;
  return left.node.extra?.['parenthesized'] === true ? undefined : (left.node.end ?? undefined);
}
