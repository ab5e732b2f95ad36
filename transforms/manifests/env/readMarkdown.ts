import { scopesFor } from '../../ims/metascopes';
import { readDotenv } from './readDotenv';
import { PLACEHOLDER } from './scopeValue';
import type { Entry, EntryGroup } from './types';

/** A block of code, with its fences. */
const FENCE = /^([\t ]*)(```+|~~~+)[\t ]*([^\n`]*)\n([^]*?)^\1\2[\t ]*$/gm;

/** What the blocks are marked with that can hold settings. */
const SETTINGS = /^(?:bash|sh|shell|zsh|console|env|dotenv|ini|properties|text)?$/i;

/** A row of a table, or an item of a list, that begins with a name as code. */
const ROW = /^([\t ]*(?:\|[\t ]*|[-*+][\t ]+))`([A-Z][A-Z0-9_]*)`([^\n]*)\n?/gm;

const DESCRIPTION = 'OAuth scopes of the credential, separated by commas';

/** The variables that a page tells its readers to set: in blocks of code, tables and lists. */
export function readMarkdown(text: string): EntryGroup[] {
  const blocks = [...text.matchAll(FENCE)].flatMap((match) => {
    const [whole, , , language = '', body = ''] = match;
    const start = match.index + whole.indexOf('\n') + 1;
    if (!SETTINGS.test(language.trim())) return [];
    return { entries: readDotenv(text, start, start + body.length).filter(isSetting) };
  });
  return [...blocks, ...groupRows([...text.matchAll(ROW)].map((match) => rowEntry(text, match)))];
}

/** `NAME=value node run.js` sets a variable for one command: not a line of settings. */
function isSetting({ value = '' }: Entry): boolean {
  return !/\s/.test(value) || /^-+BEGIN/.test(value);
}

function rowEntry(text: string, match: RegExpExecArray): Entry {
  const [whole, before = '', name = '', rest = ''] = match;
  const nameStart = match.index + before.length + 1;
  const restStart = nameStart + name.length + 1;
  const body = rest.replace(/\r$/, '');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const cells = body.split('|').length - 1;
  const tail = before.includes('|')
    ? ` | ${DESCRIPTION} |${'  |'.repeat(Math.max(0, cells - 2))}`
    : `: ${DESCRIPTION}`;
  return {
    ...{ name, value: body, start: match.index, end: match.index + whole.length },
    ...{ nameRange: [nameStart, nameStart + name.length], valueRange: [restStart, restStart + body.length] },
    ...{ isLines: false, writeValue: () => retell(body) },
    write: (other) => `${before}\`${other}\`${tail}${newline}`,
  };
}

/** A description of metascopes as one of scopes. */
function retell(text: string): string {
  return text
    .replace(
      /\bent_\w+(?:\s*,\s*ent_\w+)*/g,
      (list) => scopesFor(list.split(/\s*,\s*/))?.join(',') ?? PLACEHOLDER,
    )
    .replace(/\b(?:JWT )?meta[ -]?scope(s?)\b/gi, 'OAuth scope$1');
}

function groupRows(rows: readonly Entry[]): EntryGroup[] {
  const groups: Entry[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.at(-1)?.end === row.start) last.push(row);
    else groups.push([row]);
  }
  return groups.map((entries) => ({ entries }));
}
