import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { BuilderChain, BuilderLink, CredentialValue } from './types';

/** The method that makes credentials which sign a JWT. Source: src/auth/credentials.js of all versions before 4. */
export const JWT_BUILDER = 'serviceAccountCredentialsBuilder';

/** What only the JWT needs. Source: src/auth/service-account-credentials-builder.js of 2.3.0 and 3.4.2. */
export const JWT_LINKS: ReadonlySet<string> = new Set([
  'withPrivateKey',
  'withOrganizationId',
  'withAccountId',
]);

const KNOWN_LINKS: ReadonlySet<string> = new Set([
  ...JWT_LINKS,
  'withClientId',
  'withClientSecret',
  'fromFile',
]);

/** Reads the chain that a call begins; a text says why it can't be read. */
export function readChain(start: NodePath): BuilderChain | string {
  const callee = child(start, 'callee');
  const member = callee && packageMember(callee);
  if (!member || member.names.join('.') !== `Credentials.${JWT_BUILDER}`)
    return 'it cannot be seen which package this builder comes from';
  const links: BuilderLink[] = [];
  for (let call = start; ;) {
    const access = call.key === 'object' ? call.parentPath : null;
    const next = access?.key === 'callee' ? access.parentPath : null;
    const name = access ? memberName(access) : undefined;
    if (!next?.isCallExpression() || name === undefined)
      return 'the credentials are not built in one chain of calls up to build()';
    if (name === 'build') return { source: member.source, start, links, end: next };
    const [argument, ...others] = children(next, 'arguments');
    if (!KNOWN_LINKS.has(name) || !argument || argument.isSpreadElement() || others.length > 0)
      return `the call of ${name} is not one that this tool knows`;
    links.push({ name, call: next, argument });
    call = next;
  }
}

/** Where a chain has the client id and secret from; a text says why that can't be told. */
export function readValues(
  chain: BuilderChain,
): { readonly clientId: CredentialValue; readonly clientSecret: CredentialValue } | string {
  const clientId = lastGiven(chain, 'withClientId');
  const clientSecret = lastGiven(chain, 'withClientSecret');
  const file = lastCall(chain, 'fromFile');
  if (file < 0 && (!clientId || !clientSecret))
    return 'the chain is not given both client id and client secret';
  const mixed = ['withClientId', 'withClientSecret'].find((name) => {
    const own = lastCall(chain, name);
    return own >= 0 && own < file;
  });
  if (mixed !== undefined) return `fromFile may replace what ${mixed} was given before`;
  return { clientId: clientId ?? 'file', clientSecret: clientSecret ?? 'file' };
}

function lastGiven(chain: BuilderChain, name: string): NodePath | undefined {
  return chain.links[lastCall(chain, name)]?.argument;
}

function lastCall({ links }: BuilderChain, name: string): number {
  return links.findLastIndex((link) => link.name === name);
}
