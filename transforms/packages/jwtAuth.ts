import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { TokenPackage } from './types';

/** `auth({ clientId, … })`, under whatever name. Source: @adobe/jwt-auth 2.0.0, index.js and index.d.ts. */
export const jwtAuth: TokenPackage = {
  kind: 'package',
  rule: 'adobe-jwt-auth',
  name: '@adobe/jwt-auth',
  gives: 'token',
  settings: {
    clientId: 'clientId',
    clientSecret: 'clientSecret',
    metascopes: 'metaScopes',
    key: 'privateKey',
    jwt: ['privateKey', 'passphrase', 'technicalAccountId', 'orgId'],
  },
  read(call) {
    const callee = child(call, 'callee');
    const member = callee && packageMember(callee);
    const [settings] = children(call, 'arguments');
    if (member?.source !== '@adobe/jwt-auth' || member.names.length > 0 || !settings) return undefined;
    return { call, settings };
  },
};
