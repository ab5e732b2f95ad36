import { ASSERTION } from '../../ims/endpoints';
import { scopesEnvName } from '../../ims/names';
import { withGapBefore } from '../shell/flags';
import type { Command, Range } from '../shell/types';
import type { CurlExchange } from './readCurl';

/** An edit of the script. */
type ScriptEdit = Range & { readonly text: string };

/** The scope that a request asks for: as it is written into the command, and the variable that holds it, if one does. */
export interface CurlScope {
  readonly written: string;
  readonly variable: string | undefined;
}

/** Turns a request of the exchange into one of `/ims/token/v3`; undefined if it can't be. */
export function rewriteCurl(
  text: string,
  command: Command,
  curl: CurlExchange,
  scope: CurlScope,
): ScriptEdit[] | undefined {
  const names = curl.fields.map(({ name }) => name);
  const assertion = curl.fields.find(({ name }) => name === ASSERTION);
  const isPlain = ['client_id', 'client_secret', ASSERTION].every((name) => names.includes(name));
  if (curl.isOpaque || !assertion || !isPlain || names.length > 3) return undefined;
  const edits: ScriptEdit[] = [{ ...curl.path, text: 'token/v3' }, ...fixHeaders(curl)];
  if (!assertion.isAlone) {
    // Nothing is filled in between single quotes.
    if (scope.written.includes('$') && assertion.word.raw.startsWith("'")) return undefined;
    const quoted = scope.written.replace(/^["']|["']$/g, '');
    return [...edits, { ...assertion.at, text: `grant_type=client_credentials&scope=${quoted}` }];
  }
  const place = { start: assertion.option.start, end: assertion.word.end };
  // A blank, or a backslash and a new line.
  const between = text.slice(withGapBefore(command, assertion.option).start, assertion.option.start);
  const gap = between.includes('\n') ? between : ' ';
  const fields = `-d grant_type=client_credentials${gap}--data-urlencode ${scope.written.replace(/^(["']?)/, '$1scope=')}`;
  // Fields of a multipart form are not encoded; those of a form of the other kind have to be.
  const forms = curl.fields.filter((field) => field !== assertion && /^(?:-F|--form)/.test(field.option.raw));
  return [
    ...edits,
    { ...place, text: fields },
    ...forms.map(({ option }) => ({ start: option.start, end: option.end, text: '--data-urlencode' })),
  ];
}

/** The variable of the scopes, in the form in which the client id is written. */
export function scopeLike(curl: CurlExchange): CurlScope {
  const id = curl.fields.find(({ name }) => name === 'client_id')?.raw.replace(/["']/g, '') ?? '';
  const [, before = '${', name, after = '}'] =
    /^(\$\{\{\s*(?:secrets|vars|env)\.|\$\{?|\$\(|\$\$\{?)(\w*[A-Za-z]\w*)(\s*\}\}|\}|\)|)$/.exec(id) ?? [];
  const variable = scopesEnvName(name);
  return { written: `"${before}${variable}${after}"`, variable };
}

function fixHeaders({ headers }: CurlExchange): ScriptEdit[] {
  return headers.flatMap((word) => {
    const match = /(content-type:\s*)(multipart\/form-data[^"']*)/i.exec(word.raw);
    if (!match) return [];
    const start = word.start + match.index + (match[1]?.length ?? 0);
    return [{ start, end: start + (match[2]?.length ?? 0), text: 'application/x-www-form-urlencoded' }];
  });
}
