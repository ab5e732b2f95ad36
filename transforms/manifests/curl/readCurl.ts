import { EXCHANGE_PATH } from '../../ims/endpoints';
import type { Command, Range, Word } from '../shell/types';

/** One field of the form that a command posts. */
export interface CurlField {
  readonly name: string;
  /** The value as written, without the quotes around the whole word. */
  readonly raw: string;
  /** The option, as `-d` or `--form`. */
  readonly option: Word;
  /** The word that holds the field, which may hold others. */
  readonly word: Word;
  /** Where `name=value` stands. */
  readonly at: Range;
  readonly isAlone: boolean;
}

/** A command that posts to the exchange, as far as it can be read. */
export interface CurlExchange {
  readonly url: Word;
  /** Where the path stands, from the part that changes on. */
  readonly path: Range;
  readonly fields: readonly CurlField[];
  readonly headers: readonly Word[];
  /** Options that hand over a body which is not a list of fields that can be seen. */
  readonly isOpaque: boolean;
}

const DATA = /^(?:-d|--data(?:-raw|-ascii|-binary|-urlencode)?)$/;
const FORM = /^(?:-F|--form(?:-string)?)$/;

/** Reads a curl command that posts to the exchange; undefined if it is another one. */
export function readCurl({ words }: Command): CurlExchange | undefined {
  if (!words.some(({ value }) => value !== undefined && /(?:^|\/)curl$/.test(value))) return undefined;
  const url = words.find(({ raw }) => EXCHANGE_PATH.test(raw));
  const match = url && EXCHANGE_PATH.exec(url.raw);
  if (!url || !match) return undefined;
  const changing = match[1] ?? '';
  const start = url.start + match.index + match[0].length - changing.length;
  const options = words.flatMap((word, index) => {
    const next = words[index + 1];
    return next && (DATA.test(word.raw) || FORM.test(word.raw)) ? [{ option: word, word: next }] : [];
  });
  const read = options.map(readFields);
  return {
    url,
    path: { start, end: start + changing.length },
    fields: read.flatMap((fields) => fields ?? []),
    headers: words.filter((_, index) => /^(?:-H|--header)$/.test(words[index - 1]?.raw ?? '')),
    isOpaque:
      read.some((fields) => fields === undefined) ||
      words.some(({ raw }) =>
        /^(?:-[dF].|--(?:data|form)[\w-]*=|--json|-T|-K|--config|-G|--get$)/.test(raw),
      ) ||
      url.raw.includes('?'),
  };
}

/** The fields in the word behind `-d` or `-F`; undefined if they can't be told apart. */
function readFields({
  option,
  word,
}: {
  readonly option: Word;
  readonly word: Word;
}): CurlField[] | undefined {
  const [, quote = '', body = ''] = /^(["']?)([^]*)\1$/.exec(word.raw) ?? [];
  // Quotes within a value (`client_id="$ID"`) are kept where it is the only one.
  const parts = FORM.test(option.raw) || option.raw === '--data-urlencode' ? [body] : body.split('&');
  if (parts.length > 1 && (/["'`]/.test(body) || body.includes('$('))) return undefined;
  let at = word.start + quote.length;
  const fields = parts.map((part) => {
    const start = at;
    at += part.length + 1;
    const [, name, raw] = /^([\w.-]+)=([^]*)$/.exec(part) ?? [];
    if (name === undefined || raw === undefined || /^["']?[@<]/.test(raw)) return undefined;
    return { name, raw, option, word, at: { start, end: start + part.length }, isAlone: parts.length === 1 };
  });
  return fields.every((field) => field !== undefined) ? fields : undefined;
}
