import type { NodePath } from '@babel/traverse';
import { memberName } from '../ast/names';
import { children } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { EXCHANGE_PATH, LITERAL_HOST, IMS_HOST } from '../ims/endpoints';
import type { ExchangeRequest } from './findExchangeRequests';
import type { SkippedSite } from './types';

const RULE = 'exchange-request';
const ROUTERS = new Set(['get', 'post', 'put', 'all', 'use', 'route']);

/** Texts that name the exchange, but belong to no request that was read: never passed over in silence. */
export function findUnreadAnchors(
  requests: readonly ExchangeRequest[],
  { module }: ModuleContext,
): SkippedSite[] {
  const read = new Set(
    requests
      .flatMap(({ urls }) => urls.flatMap(({ pieces }) => pieces))
      .flatMap((piece) => (piece.kind === 'known' ? [piece.node.node] : [])),
  );
  const anchors: NodePath[] = [];
  let sendsJwt = false;
  module.program.traverse({
    StringLiteral(path) {
      if (path.node.value === 'jwt_token' || path.node.value.includes('jwt_token=')) sendsJwt = true;
      if (!read.has(path.node) && isAnchor(path.node.value)) anchors.push(path);
    },
    TemplateElement(path) {
      if (path.node.value.raw.includes('jwt_token=')) sendsJwt = true;
      if (!read.has(path.node) && isAnchor(path.node.value.raw)) anchors.push(path);
    },
    Identifier(path) {
      if (path.node.name === 'jwt_token') sendsJwt = true;
    },
  });
  return anchors.map((path) => ({ path, rule: RULE, ...judge(path, sendsJwt && requests.length === 0) }));
}

/** A URL or path, or a command that posts to one; not prose that mentions it. */
function isAnchor(text: string): boolean {
  if (/\bcurl\b/.test(text) && EXCHANGE_PATH.test(text)) return true;
  return !/\s/.test(text) && EXCHANGE_PATH.test(text) && (!LITERAL_HOST.test(text) || IMS_HOST.test(text));
}

function judge(path: NodePath, sendsJwt: boolean): Pick<SkippedSite, 'status' | 'reason'> {
  if (isRoute(path))
    return { status: 'left', reason: 'A route of this program, not a request to Adobe IMS.' };
  if (sendsJwt) {
    return {
      status: 'manual',
      reason:
        'The JWT exchange is used here in a way this tool cannot read. Send client id, client secret, grant_type=client_credentials and scope to /ims/token/v3 instead.',
    };
  }
  return { status: 'left', reason: 'Names the JWT exchange, but no request to it is made from here.' };
}

/** `app.post('/ims/exchange/jwt', handler)`. */
function isRoute(path: NodePath): boolean {
  const call = path.parentPath;
  if (!call?.isCallExpression() || path.key !== 0) return false;
  const name = memberName(call.get('callee') as NodePath);
  const handlers = children(call, 'arguments').slice(1);
  return (
    name !== undefined &&
    ROUTERS.has(name) &&
    handlers.some((handler) => handler.isFunction() || handler.isIdentifier())
  );
}
