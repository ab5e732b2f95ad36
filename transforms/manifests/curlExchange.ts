import { EXCHANGE_PATH } from '../ims/endpoints';
import { AEM_METASCOPE } from '../ims/lookalikes';
import { isMetascope, scopesFor } from '../ims/metascopes';
import type { Edit, Finding, SourceFile } from '../types';
import { readCurl, type CurlExchange } from './curl/readCurl';
import { rewriteCurl, scopeLike, type CurlScope } from './curl/rewriteCurl';
import { findingIn } from './lines';
import { parseShell } from './shell/parseShell';
import { editScript, holdsScripts, scriptsOf, type Script } from './shell/scripts';
import type { Command, Pipeline } from './shell/types';
import type { ManifestResult, ManifestRule } from './types';

const RULE = 'curl-exchange';

const NOTHING: ManifestResult = { edits: [], findings: [], defines: [] };

/** Scripts that exchange a JWT for a token with curl. */
export const curlExchange: ManifestRule = {
  meta: {
    id: RULE,
    summary: 'Turns curl commands that post to the exchange into requests of the OAuth token endpoint.',
    fingerprints: ['exchange/jwt', 'exchange/v1/jwt'],
    docs: 'docs/curl-exchange.md',
  },
  matches: holdsScripts,
  follows: 'fingerprint',
  apply: (file) => {
    if (!curlExchange.meta.fingerprints.some((text) => file.text.includes(text))) return NOTHING;
    if (AEM_METASCOPE.test(file.text)) {
      const message =
        'Exchanges a JWT for a credential of AEM as a Cloud Service, which still works this way.';
      return {
        ...NOTHING,
        findings: [findingIn(file, file.text.search(EXCHANGE_PATH), RULE, 'left', message)],
      };
    }
    const { scripts, failure } = scriptsOf(file);
    if (failure !== undefined) {
      const message = `It names the exchange, but cannot be read (${failure}): look through it by hand.`;
      return {
        ...NOTHING,
        findings: [findingIn(file, file.text.search(EXCHANGE_PATH), RULE, 'manual', message)],
      };
    }
    const parts = scripts
      .filter(({ text }) => EXCHANGE_PATH.test(text))
      .map((script) => adaptScript(file, script));
    return {
      edits: parts.flatMap(({ edits }) => edits),
      findings: parts.flatMap(({ findings }) => findings),
      defines: [],
    };
  },
};

function adaptScript(file: SourceFile, script: Script): { edits: Edit[]; findings: Finding[] } {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const sent: string[] = [];
  const say = (at: number, status: Finding['status'], message: string): void => {
    findings.push(findingIn(file, script.toFile(at), RULE, status, message));
  };
  const pipelines = parseShell(script.text);
  for (const command of pipelines.flatMap(({ commands }) => commands)) {
    const curl = readCurl(command);
    const at = curl?.path.start ?? placeOfPath(command);
    if (at === undefined) continue;
    const scope = curl && scopeFor(file.text, curl);
    const changed = scope && rewriteCurl(script.text, command, curl, scope);
    if (!changed) {
      say(command.start, 'manual', BY_HAND);
      continue;
    }
    sent.push(...curl.fields.flatMap(({ name, raw }) => (name === 'jwt_token' ? [raw] : [])));
    edits.push(...changed.map(({ text, ...range }) => editScript(file.path, script, range, text)));
    say(
      command.start,
      'migrated',
      'Asks for a token with the OAuth Server-to-Server credential (/ims/token/v3).',
    );
    say(command.start, 'manual', describeScope(scope));
  }
  if (edits.length === 0) return { edits, findings };
  findings.push(...reportSigning(file, script, pipelines, sent));
  const lifetime = script.text.indexOf('expires_in');
  if (lifetime !== -1)
    say(lifetime, 'manual', 'expires_in is in seconds from now on; it was in milliseconds.');
  return { edits, findings };
}

const BY_HAND =
  'Exchanges a JWT for a token in a way that cannot be rewritten here. Instead: curl -X POST https://ims-na1.adobelogin.com/ims/token/v3 ' +
  '-d grant_type=client_credentials --data-urlencode "client_id=…" --data-urlencode "client_secret=…" --data-urlencode "scope=openid,AdobeID,…"; no JWT, so nothing is signed.';

/** Where a command that is no curl, or that curl gets from elsewhere, names the exchange; not what holds a command in it. */
function placeOfPath({ words }: Command): number | undefined {
  const word = words.find(({ raw }) => EXCHANGE_PATH.test(raw) && !/\$\(|`/.test(raw));
  return word && !/^(?:echo|printf)$/.test(words[0]?.raw ?? '') ? word.start : undefined;
}

/** The scopes to ask for: those published for the metascopes that the file names, or a variable. */
function scopeFor(text: string, curl: CurlExchange): CurlScope {
  const metascopes = [...text.matchAll(/\bent_\w+/g)].map(([name]) => name).filter(isMetascope);
  const scopes = scopesFor(metascopes);
  return scopes ? { written: `"${scopes.join(',')}"`, variable: undefined } : scopeLike(curl);
}

function describeScope({ variable }: CurlScope): string {
  return variable === undefined
    ? 'Check these scopes against those of the credential in the Developer Console.'
    : `Set ${variable} where the client id is set: the OAuth scopes that the Developer Console shows with the credential, separated by commas.`;
}

/**
 * Lines that make the JWT, which nothing needs any more.
 *
 * @param sent how the JWTs were written that requests no longer send
 */
function reportSigning(
  file: SourceFile,
  script: Script,
  pipelines: readonly Pipeline[],
  sent: readonly string[],
): Finding[] {
  const lineOf = (offset: number): number => file.text.slice(0, script.toFile(offset)).split('\n').length;
  const makers = sent.flatMap((raw) => makerOf(raw, script.text) ?? []);
  const signing = pipelines.filter(({ start, end }) =>
    [SIGNING, ...makers].some((pattern) => pattern.test(script.text.slice(start, end))),
  );
  const [first] = signing;
  if (!first) return [];
  const lines = [...new Set(signing.map(({ start }) => lineOf(start)))].join(', ');
  const message = `The JWT is still signed here, and nothing needs it any more: remove what makes it (see line ${lines}), and the key.`;
  return [findingIn(file, script.toFile(first.start), RULE, 'manual', message)];
}

/** What sets the variable that held the JWT to what a command printed, where nothing else reads it: `JWT=$(node sign.js)`. */
function makerOf(raw: string, text: string): RegExp | undefined {
  const [, name] = /^"?\$\{?(\w+)\}?"?$/.exec(raw) ?? [];
  if (name === undefined) return undefined;
  const reads = text.match(new RegExp(`\\$\\{?${name}\\b`, 'g')) ?? [];
  return reads.length === 1 ? new RegExp(`^(?:\\w+\\s+)?${name}="?(?:\\$\\(|\`)`) : undefined;
}

const SIGNING =
  /\bopenssl\s+(?:dgst|rsautl|pkeyutl)\b[^]*-sign\b|(?<![/\w])jwt(?:enc|gen|_?encode)?(?:\.\w+)?\s+(?:encode|--alg|--sign|--secret|-)/;
