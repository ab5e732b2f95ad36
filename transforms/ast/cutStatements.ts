import type { NodePath } from '@babel/traverse';
import type { SourceModule } from '../types';
import { commentBeside, commentsAbove } from './comments';
import type { IsAboutRemoved, RangeEdit } from './renderCuts';
import { isBlank, lineBreak, lineStart, nextLine } from './textLines';

const FILE_HEADER = /copyright|licen[cs]e|@flow|eslint|@ts-|@jest|prettier|istanbul|@author|@file/i;

/**
 * Deletes statements or class members with the lines they stand on, the comments about them, and a blank line that
 * would be left double.
 */
export function cutStatements(
  module: SourceModule,
  siblings: readonly NodePath[],
  cuts: readonly NodePath[],
  isAboutRemoved: IsAboutRemoved,
): RangeEdit[] {
  const gone = new Set(cuts.map((cut) => cut.node));
  const edits: RangeEdit[] = [];
  for (let index = 0; index < siblings.length; index += 1) {
    const first = siblings[index];
    if (!first || !gone.has(first.node)) continue;
    let last = first;
    while (index + 1 < siblings.length && gone.has((siblings[index + 1] as NodePath).node)) {
      index += 1;
      last = siblings[index] as NodePath;
    }
    edits.push(cutRun(module, first, last, siblings[index + 1], isAboutRemoved));
  }
  const [only] = edits;
  return only && gone.size === siblings.length ? [emptyBraces(module.text, only)] : edits;
}

/** A body that lost all of its statements closes on the line it opened: `{}`. */
function emptyBraces(text: string, edit: RangeEdit): RangeEdit {
  const before = /\{\s*$/.exec(text.slice(0, edit.start));
  const after = /^\s*(?=\})/.exec(text.slice(edit.end));
  if (!before || !after) return edit;
  return { ...edit, start: before.index + 1, end: edit.end + after[0].length };
}

function cutRun(
  module: SourceModule,
  first: NodePath,
  last: NodePath,
  survivor: NodePath | undefined,
  isAboutRemoved: IsAboutRemoved,
): RangeEdit {
  const { text } = module;
  const end = commentBeside(module, last.node.end ?? 0)?.end ?? last.node.end ?? 0;
  const start = startWithComments(module, first, last, survivor, isAboutRemoved);
  const left = Math.max(lineStart(text, start), text.startsWith('\uFEFF') ? 1 : 0);
  const right = nextLine(text, end);
  if (!isBlank(text, left, start) || !isBlank(text, end, right)) return cutWithinLine(text, start, end);
  return joinBlankLines(text, left, right, isNextParagraph(module, first, last));
}

/** Whether a blank line lies within a run: what follows it is not of the paragraph that stands before it. */
function isNextParagraph({ text }: SourceModule, first: NodePath, last: NodePath): boolean {
  let path: NodePath = first;
  while (path.node !== last.node) {
    const next = path.getNextSibling();
    if (/\n[ \t]*\r?\n/.test(text.slice(path.node.end ?? 0, next.node.start ?? 0))) return true;
    path = next;
  }
  return false;
}

/** Where the comments that go with the run begin. */
function startWithComments(
  module: SourceModule,
  first: NodePath,
  last: NodePath,
  survivor: NodePath | undefined,
  isAboutRemoved: IsAboutRemoved,
): number {
  const start = first.node.start ?? 0;
  const comments = commentsAbove(module, start);
  const [top] = comments;
  if (!top) return start;
  const heads = survivor !== undefined && isNextLine(module, last, survivor);
  const kept = comments.filter((comment) => {
    const isHeader = isBlank(module.text, 0, comment.start) || FILE_HEADER.test(comment.value);
    return (
      (isHeader && FILE_HEADER.test(comment.value) && !/eslint-disable-next-line/.test(comment.value)) ||
      (heads && !isAboutRemoved(comment.value))
    );
  });
  const lastKept = kept.at(-1);
  return lastKept ? nextLine(module.text, lastKept.end) : top.start;
}

/** Whether a statement continues the paragraph that the run began. */
function isNextLine(module: SourceModule, last: NodePath, survivor: NodePath): boolean {
  const from = nextLine(module.text, last.node.end ?? 0);
  return lineStart(module.text, survivor.node.start ?? 0) === from;
}

function cutWithinLine(text: string, start: number, end: number): RangeEdit {
  const spaces = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start, end: end + spaces, text: '' };
}

/** Takes one blank line along when the cut would leave two, or one at the edge of a block; leaves one of those cut. */
function joinBlankLines(text: string, left: number, right: number, divides: boolean): RangeEdit {
  const before = text.slice(lineStart(text, Math.max(0, left - 1)), left);
  const opens = left === 0 || before.trim() === '' || /[{([]\s*$/.test(before);
  const after = text.slice(right, nextLine(text, right));
  const closes = right < text.length && /^\s*[}\])]/.test(after);
  let start = left;
  let end = right;
  if (opens) while (end < text.length && isBlank(text, end, nextLine(text, end))) end = nextLine(text, end);
  if (closes || end >= text.length) {
    while (start > 0 && isBlank(text, lineStart(text, start - 1), start)) start = lineStart(text, start - 1);
  }
  const isInside = !opens && !closes && after.trim() !== '';
  return { start, end, text: divides && isInside ? lineBreak(text) : '' };
}
