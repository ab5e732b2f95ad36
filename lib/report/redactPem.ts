import { REDACTED } from './secretPatterns';

const PEM = /(-----BEGIN [A-Z0-9 ]+-----)((?:(?!-----BEGIN )[\s\S])*?)(-----END [A-Z0-9 ]+-----)/g;
const UNENDED_PEM = /(-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----)((?:\\[rn]|[\sA-Za-z0-9+/=])+)/g;

/** The end of one literal and the start of the next: `' + '`, `', '`. */
const JOINS = /(['"`])\s{0,99}[+,]?\s{0,99}\1/g;
/** Left over only when something other than literals stands between the header and the footer. */
const CODE = /['"`]|\$\{/;
const LONG_BASE64 = /[A-Za-z0-9+/=]{40,}/g;

/**
 * Replaces the body of every PEM block, whether it stands in a file of its own, in one literal or in joined ones. Code
 * between a header and a footer, as in programs that repair keys, stays readable.
 */
export function redactPem(text: string): string {
  if (!text.includes('-----BEGIN ')) return text;
  return text
    .replace(
      PEM,
      (_match, header: string, body: string, footer: string) => header + redactBody(body) + footer,
    )
    .replace(UNENDED_PEM, (match, header: string, body: string) =>
      body.trim().length < 40 ? match : header + hideEachLine(body),
    );
}

function redactBody(body: string): string {
  const isCode = CODE.test(body.replace(JOINS, ''));
  return isCode ? body.replace(LONG_BASE64, REDACTED) : hideEachLine(body);
}

function hideEachLine(body: string): string {
  return body.replace(/[^\s][^\r\n]*/g, REDACTED);
}
