import { isBlank, lineStart } from '../../ast/textLines';
import { lineEnd, wholeLines } from '../wholeLines';
import type { Pipeline, Range } from './types';

/**
 * The range that takes a pipeline out of its script.
 *
 * @param all the pipelines of the script
 * @param gone those of them that are taken out, this one among them
 * @returns undefined where the script would come to mean something else, or would not be one
 */
export function removePipeline(
  text: string,
  pipeline: Pipeline,
  all: readonly Pipeline[],
  gone: ReadonlySet<Pipeline>,
): Range | undefined {
  const { start, before, after, afterEnd } = pipeline;
  const siblings = all.filter(({ list }) => list === pipeline.list);
  const isInBlock = pipeline.list !== all[0]?.list;
  if (before === '||' || after === '||' || after === '&') return undefined;
  if (isInBlock && siblings.every((sibling) => gone.has(sibling))) return undefined;
  const end = endWithDocuments(pipeline);
  const isLast = /^[ \t]*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)));
  const isFirst = isBlank(text, lineStart(text, start), start) && before !== '&&';
  if (isFirst && isLast && after !== '&&') return wholeLines(text, start, end);
  if (after === '&&' || (after === ';' && text[afterEnd - 1] === ';')) {
    const gap = /^(?:[ \t]|\\?\r?\n(?=[ \t]*\S))*/.exec(text.slice(afterEnd))?.[0].length ?? 0;
    return { start, end: afterEnd + gap };
  }
  const previous = siblings[siblings.indexOf(pipeline) - 1];
  return previous && { start: endWithDocuments(previous), end };
}

/** Where a pipeline ends, with the here documents that it reads. */
function endWithDocuments({ end, commands }: Pipeline): number {
  const bodies = commands.flatMap(({ redirects }) => redirects.flatMap(({ body }) => body?.end ?? []));
  return Math.max(end, ...bodies);
}
