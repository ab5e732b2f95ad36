import type { Comment } from '@babel/types';
import type { SourceModule } from '../types';
import { isBlank, lineStart, nextLine } from './textLines';

export interface CommentRange {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Comments of a module in the order of the text. */
export function commentsOf(module: SourceModule): CommentRange[] {
  const comments: readonly Comment[] = module.ast.comments ?? [];
  return comments.map((comment) => ({
    start: comment.start ?? 0,
    end: comment.end ?? 0,
    value: comment.value,
  }));
}

/** The comments on lines of their own directly above `offset`, nearest last; a blank line ends the block. */
export function commentsAbove(module: SourceModule, offset: number): CommentRange[] {
  const found: CommentRange[] = [];
  const { text } = module;
  let edge = lineStart(text, offset);
  if (!isBlank(text, edge, offset)) return [];
  for (const comment of commentsOf(module).reverse()) {
    if (comment.end > offset) continue;
    const start = lineStart(text, comment.start);
    if (!isBlank(text, start, comment.start) || nextLine(text, comment.end) !== edge) break;
    if (!isBlank(text, comment.end, edge)) break;
    found.unshift(comment);
    edge = start;
  }
  return found;
}

/** The comment that follows `offset` on the same line with nothing between, a comma or semicolon apart. */
export function commentBeside(module: SourceModule, offset: number): CommentRange | undefined {
  const { text } = module;
  return commentsOf(module).find(
    (comment) =>
      comment.start >= offset &&
      /^[ \t]*[,;]?[ \t]*$/.test(text.slice(offset, comment.start)) &&
      isBlank(text, comment.end, nextLine(text, comment.end)),
  );
}
