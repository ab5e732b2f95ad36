import { CONTENT_MARKS, HEADER_MARKS, PATH_MARKS } from './leaveMarks';

/** Longest line, in characters, that a person may have written. */
const LONG_LINE = 1000;

/** Keys, certificates and images within code: long, but not a sign of a minifier. */
const LONG_DATA = /[A-Za-z0-9+/=\\]{100,}/g;

/** A shebang, directives and comments before the first statement. */
const HEADER = /^(?:#!.*|\s+|\/\/.*|\/\*[^]*?\*\/|(["'])use \w+\1;?)*/;

/** Why a file is not the source it seems to be, going by its path; undefined if the path tells nothing. */
export function findReasonInPath(path: string): string | undefined {
  return PATH_MARKS.find(({ pattern }) => pattern.test(path))?.reason;
}

/** Why a file is not the source it seems to be, going by its text; undefined if it looks like source. */
export function findReasonInText(text: string): string | undefined {
  const header = HEADER.exec(text.slice(0, 4096))?.[0] ?? '';
  return (
    HEADER_MARKS.find(({ pattern }) => pattern.test(header))?.reason ??
    CONTENT_MARKS.find(({ pattern }) => pattern.test(text))?.reason ??
    (isMinified(text) ? 'minified' : undefined)
  );
}

/** Whether most of the code stands on lines that nobody would write by hand. */
function isMinified(text: string): boolean {
  const lengths = text.split('\n').map((line) => {
    return line.length > LONG_LINE ? line.replace(LONG_DATA, '').length : line.length;
  });
  const sumOf = (some: readonly number[]): number => some.reduce((sum, length) => sum + length, 0);
  return sumOf(lengths.filter((length) => length > LONG_LINE)) * 2 > sumOf(lengths);
}
