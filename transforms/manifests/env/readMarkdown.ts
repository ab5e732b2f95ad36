import { readDotenv } from './readDotenv';
import { retellMetascopes } from './scopeValue';
import type { Entry, EntryGroup } from './types';

/** A block of code, with its fences. */
const FENCE = /^([\t ]*)(```+|~~~+)[\t ]*([^\n`]*)\n([^]*?)^\1\2[\t ]*$/gm;

/** What the blocks are marked with that can hold settings. */
const SETTINGS = /^(?:bash|sh|shell|zsh|console|env|dotenv|ini|properties|text)?$/i;

/** A row of a table, or an item of a list, that begins with a name, mostly as code or bold. */
const ROW = /^([\t ]*(?:\|[\t ]*|[-*+][\t ]+)[*_`]*)([A-Z][A-Z0-9_]*)(?![A-Z0-9_])([^\n]*)\n?/gm;

const DESCRIPTION = 'OAuth scopes of the credential, separated by commas';

/** The variables that a page tells its readers to set: in blocks of code, tables and lists. */
export function readMarkdown(text: string): EntryGroup[] {
  const blocks = [...text.matchAll(FENCE)].flatMap((match) => {
    const [whole, , , language = '', body = ''] = match;
    const start = match.index + whole.indexOf('\n') + 1;
    if (!SETTINGS.test(language.trim())) return [];
    return {
      entries: readDotenv(text, start, start + body.length).filter((entry) => isSetting(text, entry)),
    };
  });
  return [...blocks, ...groupRows([...text.matchAll(ROW)].map((match) => rowEntry(text, match)))];
}

/** `NAME=value node run.js` sets a variable for one command: not a line of settings. */
function isSetting(text: string, { value = '', valueRange, end }: Entry): boolean {
  const isQuoted = valueRange !== undefined && /["'`]/.test(text.charAt(valueRange[0]));
  if (isQuoted) return /^\s*(?:#.*)?$/.test(text.slice(valueRange[1], end));
  return !/\s/.test(value) || /^-+BEGIN/.test(value) || /^<[^>]*>$/.test(value);
}

function rowEntry(text: string, match: RegExpExecArray): Entry {
  const [whole, before = '', name = '', rest = ''] = match;
  const nameStart = match.index + before.length;
  const restStart = nameStart + name.length;
  const body = rest.replace(/\r$/, '');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const isTable = before.includes('|') && isAligned(text, match.index);
  const fit = (row: string, other: string): string =>
    isTable ? fitCells(row, body, other.length - name.length) : row;
  return {
    ...{ name, value: body, start: match.index, end: match.index + whole.length },
    ...{ nameRange: [nameStart, nameStart + name.length], valueRange: [restStart, restStart + body.length] },
    isLines: false,
    writeValue: (_value, other = name) => fit(retell(body), other),
    write: (other) => {
      const marks = /^[*_`]*/.exec(body)?.[0] ?? '';
      const shown = before.includes('|') ? describeInRow(body, marks) : `${marks}: ${DESCRIPTION}`;
      return `${before}${other}${fit(shown, other)}${newline}`;
    },
  };
}

/** Whether the cells of a row end where those of the rows around it do. */
function isAligned(text: string, start: number): boolean {
  const columns = [text.slice(0, start).split('\n').at(-2) ?? '', ...text.slice(start).split('\n', 2)]
    .filter((line) => line.trimStart().startsWith('|'))
    .map((line) => line.indexOf('|', line.indexOf('|') + 1));
  return new Set(columns).size === 1;
}

/** The cells behind a name, with a description in the last one that says something. */
function describeInRow(body: string, marks: string): string {
  const cells = body.slice(marks.length).split('|').length - 1;
  return `${marks} | ${DESCRIPTION} |${'  |'.repeat(Math.max(0, cells - 2))}`;
}

/** Cells as wide as those of another row, as far as there is room; the name before them is longer by so much. */
function fitCells(row: string, model: string, longer: number): string {
  const widths = model.split('|').map((cell) => cell.length);
  return row
    .split('|')
    .map((cell, index, all) => {
      if (index === all.length - 1) return cell;
      const width = (widths[index] ?? 0) - (index === 0 ? longer : 0);
      return `${cell.trimEnd()} `.length > width ? cell.replace(/\s*$/, ' ') : cell.trimEnd().padEnd(width);
    })
    .join('|');
}

/** A description of metascopes as one of scopes. */
function retell(text: string): string {
  return retellMetascopes(text).replace(/\b(?:JWT )?meta[ -]?scope(s?)\b/gi, 'OAuth scope$1');
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
