import type { SourceModule } from '../types';
import { commentsOf, type CommentRange } from './comments';
import type { RangeEdit } from './renderCuts';

const NUMBERED = /^(\s*)(\d+)([.)]\s+)/;

/** Renumbers the comments of a series `// 1. …`, `// 2. …` that lost some of its steps; a lone one loses its number. */
export function renumberComments(module: SourceModule, edits: readonly RangeEdit[]): RangeEdit[] {
  const deletions = edits.filter((edit) => edit.text === '' && edit.start < edit.end);
  const isGone = (comment: CommentRange): boolean =>
    deletions.some((cut) => cut.start <= comment.start && comment.end <= cut.end);
  return seriesOf(commentsOf(module)).flatMap((series) => {
    const kept = series.filter((comment) => !isGone(comment));
    if (kept.length === series.length) return [];
    return kept.flatMap((comment, index) => renumber(comment, kept.length === 1 ? undefined : index + 1));
  });
}

/** Comments numbered 1, 2, 3 … in the order of the text. */
function seriesOf(comments: readonly CommentRange[]): CommentRange[][] {
  const found: CommentRange[][] = [];
  for (const comment of comments) {
    const number = Number(NUMBERED.exec(comment.value)?.[2]);
    const current = found.at(-1);
    if (number === 1) found.push([comment]);
    else if (current && number === current.length + 1) current.push(comment);
  }
  return found.filter((series) => series.length > 1);
}

function renumber(comment: CommentRange, number: number | undefined): RangeEdit[] {
  const match = NUMBERED.exec(comment.value);
  if (!match) return [];
  const [, lead = '', digits = '', tail = ''] = match;
  const start = comment.start + 2 + lead.length;
  if (number === undefined) return [{ start, end: start + digits.length + tail.length, text: '' }];
  return String(number) === digits ? [] : [{ start, end: start + digits.length, text: String(number) }];
}
