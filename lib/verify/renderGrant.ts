import { quoteAnswer } from './quoteAnswer';
import { splitScopes } from './readGrant';
import type { Credential, Grant } from './types';

/** Above this, `expires_in` can only be milliseconds: no token lives for eleven days. */
const LONGEST_SECONDS = 1e6;

/** The scopes that were asked for and are not in the token. IMS drops names it does not know without a word. */
export function findMissingScopes({ scopes }: Credential, granted: Grant): string[] {
  return splitScopes(scopes.value).filter((scope) => granted.scopes?.includes(scope) === false);
}

/** Renders what IMS gave, for people. Neither the token nor the secret is part of it. */
export function renderGrant(host: string, credential: Credential, granted: Grant): string {
  const { clientId, clientSecret, scopes } = credential;
  const extra = granted.scopes?.filter((scope) => !splitScopes(scopes.value).includes(scope)) ?? [];
  const list = (names: readonly string[]): string =>
    names.map((name) => quoteAnswer(name, credential)).join(', ');
  const inside = granted.scopes ? list(granted.scopes) || 'none' : 'not to be read from this token';
  return [
    `Adobe IMS gave a token.`,
    `  asked     ${host}`,
    `  with      ${clientId.name}, ${clientSecret.name}, ${scopes.name}`,
    `  lifetime  ${describeLifetime(granted.lifetime)}`,
    `  scopes    ${inside}`,
    ...(extra.length > 0 ? [`  of these, not asked for: ${list(extra)}`] : []),
    ...(/\s/.test(scopes.value)
      ? [`${scopes.name} holds blanks: Adobe documents scopes separated by commas alone.`]
      : []),
    '',
    'A token does not prove that its scopes are the right ones: compare them with the Scopes tab of the credential in the',
    'Adobe Developer Console, and call each API of your program once.',
    '',
  ].join('\n');
}

function describeLifetime(lifetime: number | undefined): string {
  if (lifetime === undefined) return 'not said';
  if (lifetime > LONGEST_SECONDS) {
    return `${String(lifetime)}, which can only be milliseconds: this is not how /ims/token/v3 answers`;
  }
  const [amount, unit] = lifetime < 3600 ? [lifetime / 60, 'minutes'] : [lifetime / 3600, 'hours'];
  return `${String(lifetime)} seconds (about ${String(Math.round(amount))} ${unit})`;
}
