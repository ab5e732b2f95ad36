import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import { AUDIENCE_CLAIM, METASCOPE_CLAIM } from '../ims/endpoints';
import { judgeModule } from './judge';
import { textsIn } from './textsIn';
import type { SkippedSite } from './types';

const RULE = 'exchange-request';

const UNREAD =
  'The claims of a JWT for Adobe IMS, which is sent as `jwt_token` in a request this tool cannot read: no URL can be followed to /ims/exchange/jwt. Send client id, client secret, grant_type=client_credentials and scope to /ims/token/v3 instead.';

/**
 * The claims of a service account JWT, its audience and a metascope: as unmistakable as the exchange path, which may be
 * put together in a way that nothing shows. Said once in a file, of its first metascope.
 */
export function findUnreadClaims(view: ModuleContext): SkippedSite[] {
  const texts = textsIn(view).filter(({ path }) => !isTestCode(path));
  const [metascope] = texts.filter(({ forms }) => forms.some((form) => METASCOPE_CLAIM.test(form)));
  const hasAudience = texts.some(({ forms }) => forms.some((form) => AUDIENCE_CLAIM.test(form)));
  if (!metascope || !hasAudience) return [];
  const { path } = metascope;
  return [{ path, ...(judgeModule(path, view) ?? { status: 'manual', rule: RULE, reason: UNREAD }) }];
}
