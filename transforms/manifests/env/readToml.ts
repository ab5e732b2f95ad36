import { readDotenv } from './readDotenv';
import type { EntryGroup } from './types';

/** A table with the lines below it, up to the next one. */
const TABLE = /^[\t ]*\[\[?([^\]\n]+)\]\]?[^\n]*\n((?:(?![\t ]*\[)[^\n]*(?:\n|$))*)/gm;

/** Tables in which tools keep variables: Netlify, Fly, Wrangler. */
const CONTAINER = /(?:^|\.)\s*"?(?:env|environment|vars|variables)"?\s*$/;

/** The definitions in a TOML file, table by table. */
export function readToml(text: string): EntryGroup[] {
  return [...text.matchAll(TABLE)].flatMap(({ index, 0: whole, 1: name = '', 2: body = '' }) => {
    const end = index + whole.length;
    return CONTAINER.test(name) ? [{ entries: readDotenv(text, end - body.length, end) }] : [];
  });
}
