import { evaluateText, patternText, type TextPattern } from '../ast/evaluateText';
import type { RequestModel } from '../clients/types';
import type { ModuleContext } from '../context';
import { EXCHANGE_PATH, IMS_HOST, LITERAL_HOST, LOCAL_HOST } from '../ims/endpoints';

/** Every URL that a request can have. */
export function urlsOf({ url, call }: RequestModel, { origins }: ModuleContext): TextPattern[] {
  const parts = url.map((part): TextPattern[] =>
    typeof part === 'string'
      ? [[{ kind: 'known', text: part, node: call, start: undefined }]]
      : evaluateText(part, origins),
  );
  return parts.reduce<TextPattern[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, ...tail])),
    [[]],
  );
}

/** Whether a URL shows that it leads to somewhere else: to a host of someone else, or to another path. */
export function isOtherUrl(pattern: TextPattern): boolean {
  const text = patternText(pattern);
  if (LITERAL_HOST.test(text) && !IMS_HOST.test(text)) return !LOCAL_HOST.test(text);
  return !EXCHANGE_PATH.test(text) && /\/\w/.test(text.replace(LITERAL_HOST, ''));
}
