import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import { AUDIENCE_CLAIM, METASCOPE_CLAIM } from '../ims/endpoints';
import { readSignCall } from '../signers';
import { judgeModule } from './judge';
import { textsIn } from './textsIn';
import type { SkippedSite } from './types';
import { visit } from '../ast/visit';

const RULE = 'exchange-request';

const UNREAD =
  'The claims of a JWT for Adobe IMS, which is sent as `jwt_token` in a request this tool cannot read: no URL can be followed to /ims/exchange/jwt. Send client id, client secret, grant_type=client_credentials and scope to /ims/token/v3 instead.';

const SIGNED =
  'A JWT for Adobe IMS is signed here, and no request that exchanges it can be seen. Whoever uses it gets no token for it any more: send client id, client secret, grant_type=client_credentials and scope to /ims/token/v3 instead, then take out the signing and its key.';

/**
 * The claims of a service account JWT, its audience and a metascope: as unmistakable as the exchange path, which may be
 * put together in a way that nothing shows, or taken by another program. Said once in a file, of its first metascope.
 *
 * @param sendsJwt a request with a `jwt_token` is made; otherwise only claims count that are signed
 */
export function findUnreadClaims(view: ModuleContext, sendsJwt: boolean): SkippedSite[] {
  const texts = textsIn(view).filter(({ path }) => !isTestCode(path));
  const [metascope] = texts.filter(({ forms }) => forms.some((form) => METASCOPE_CLAIM.test(form)));
  const hasAudience = texts.some(({ forms }) => forms.some((form) => AUDIENCE_CLAIM.test(form)));
  if (!metascope || !hasAudience || !(sendsJwt || signsJwt(view))) return [];
  const { path } = metascope;
  const found = sendsJwt ? { rule: RULE, reason: UNREAD } : { rule: 'signed-assertion', reason: SIGNED };
  return [{ path, ...(judgeModule(path, view) ?? { status: 'manual', ...found }) }];
}

/** Whether a file signs a JWT. */
function signsJwt({ module, origins }: ModuleContext): boolean {
  let found = false;
  visit(module.program, {
    CallExpression(path) {
      if (found || !readSignCall(path, origins) || isTestCode(path)) return;
      found = true;
      path.stop();
    },
  });
  return found;
}
