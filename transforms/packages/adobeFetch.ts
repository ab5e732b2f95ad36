import type { NodePath } from '@babel/traverse';
import { propertyName } from '../ast/names';
import type { Origins } from '../ast/origins';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import { lowestOfOneMajor } from '../versions';
import type { PackageCall, TokenPackage } from './types';

/** The settings of `auth` that are only there for the JWT; `orgId` is sent as a header. */
const JWT = ['privateKey', 'passphrase', 'technicalAccountId'];

/**
 * `AdobeFetch.config({ auth: { clientId, … } })`. Source: @adobe/fetch 0.3.4, src/adobefetch.js: it calls
 * `tokenProvider` as a method of `auth`, of which it reads mode, clientId, orgId and storage besides.
 */
function fetchPackage(name: string, whyNot: TokenPackage['whyNot']): TokenPackage {
  return {
    kind: 'package',
    rule: 'adobe-fetch',
    name,
    gives: 'client',
    settings: {
      clientId: 'clientId',
      clientSecret: 'clientSecret',
      metascopes: 'metaScopes',
      key: 'privateKey',
      jwt: JWT,
    },
    read: (call, origins) => readConfig(call, name, origins),
    ...(whyNot && { whyNot }),
  };
}

export const ADOBE_FETCH: readonly TokenPackage[] = [
  fetchPackage('@adobe/fetch', (range) =>
    lowestOfOneMajor(range ?? '')?.[0] === 0
      ? undefined
      : 'package.json does not ask for version 0.x of @adobe/fetch, and from version 3 on that is the name of another package.',
  ),
  fetchPackage('@adobe/api-fetch', undefined),
];

function readConfig(call: NodePath, name: string, origins: Origins): PackageCall | undefined {
  const callee = child(call, 'callee');
  const member = callee && packageMember(callee);
  const [config, ...others] = children(call, 'arguments');
  if (member?.source !== name || member.names.join('.') !== 'config' || !config || others.length > 0)
    return undefined;
  const auth = onlyObject(config, origins);
  const value = auth && valueOf(auth, 'auth');
  const settings = value && onlyObject(value, origins);
  if (!settings || valueOf(settings, 'tokenProvider') || !isJwtMode(valueOf(settings, 'mode')))
    return undefined;
  const isWhole = children(settings, 'properties').every((property) => property.isObjectProperty());
  return isWhole && valueOf(settings, 'clientId') ? { call, settings } : undefined;
}

/** The literal that an expression is, if it can be no other. */
function onlyObject(path: NodePath, origins: Origins): NodePath | undefined {
  const [origin, ...others] = origins.of(path);
  const isOne = others.length === 0 && origin?.path.isObjectExpression() === true && !origin.element;
  return isOne ? origin.path : undefined;
}

export function valueOf(object: NodePath, name: string): NodePath | undefined {
  const property = children(object, 'properties').find((item) => propertyName(item) === name);
  return property && child(property, 'value');
}

/** `'jwt'`, `AUTH_MODES.JWT`, or nothing, which means the same. */
function isJwtMode(mode: NodePath | undefined): boolean {
  return (
    mode === undefined ||
    mode.isStringLiteral({ value: 'jwt' }) ||
    packageMember(mode)?.names.at(-1) === 'JWT'
  );
}
