import type { NodePath } from '@babel/traverse';
import { optionalPackage } from '../ast/optionalLoads';
import { packageMember } from '../ast/packageMember';
import { child, children } from '../ast/unwrap';
import type { TokenPackage } from './types';

const NAME = '@adobe/jwt-auth';

/** `auth({ clientId, … })`, under whatever name. Source: @adobe/jwt-auth 2.0.0, index.js and index.d.ts. */
export const jwtAuth: TokenPackage = {
  kind: 'package',
  rule: 'adobe-jwt-auth',
  name: NAME,
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
    const [settings] = children(call, 'arguments');
    return callee && settings && isPackage(callee) ? { call, settings } : undefined;
  },
};

function isPackage(callee: NodePath): boolean {
  const member = packageMember(callee);
  return member ? member.source === NAME && member.names.length === 0 : optionalPackage(callee) === NAME;
}
