import type { SourceModule } from '../types';
import { commentsOf } from './comments';
import type { RangeEdit } from './renderCuts';

/** A line of a documentation comment about one name: `@param {T} name …`, `@property {T} [options.name] …`. */
const TAG_LINE =
  /^[ \t]*\*[ \t]*@(?:param|property|prop|arg|argument)\b[ \t]*(?:\{[^\n]*?\}[ \t]*)?\[?(?:[\w$]+\.)*([\w$]+)[^\n]*(?:\n(?![ \t]*\*[ \t]*@)(?![ \t]*\*\/)(?![ \t]*\*[ \t]*\r?\n)[^\n]*)*\n/gm;

/** Deletes the lines that document names that are gone, and renames those that were renamed. */
export function editDocComments(
  module: SourceModule,
  gone: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
  reword: (text: string) => string,
): RangeEdit[] {
  return commentsOf(module).flatMap(({ start, end }) => {
    const text = module.text.slice(start, end);
    if (!text.startsWith('/**')) return [];
    return [...text.matchAll(TAG_LINE)].flatMap((match): RangeEdit[] => {
      const [line, name = ''] = match;
      const from = start + match.index;
      if (gone.has(name)) return [{ start: from, end: from + line.length, text: '' }];
      const to = renamed.get(name);
      if (to === undefined) return [];
      return [
        { start: from, end: from + line.length, text: reword(line.replace(new RegExp(`\\b${name}\\b`), to)) },
      ];
    });
  });
}
