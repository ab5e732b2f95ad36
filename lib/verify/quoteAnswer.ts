import { REDACTED } from '../report/secretPatterns';
import type { Credential } from './types';

/** Longest piece of an answer that is quoted. */
const QUOTED = 200;

/** Characters that a terminal would obey. */
const CONTROL = /[\p{Cc}\p{Cf}]+/gu;

/** Makes text from the other side fit to be shown: without the secret, which it may echo, and on one line. */
export function quoteAnswer(text: string, { clientSecret }: Credential): string {
  const encoded = encodeURIComponent(clientSecret.value);
  return text
    .replaceAll(clientSecret.value, REDACTED)
    .replaceAll(encoded, REDACTED)
    .replace(CONTROL, ' ')
    .slice(0, QUOTED);
}
