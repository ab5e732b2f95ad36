import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { memberName } from '../ast/names';
import { sourcesIn } from '../ast/moduleSources';
import { isTestCode } from '../ast/testCode';
import { children, part } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import { readExports, WHOLE } from '../ast/moduleExports';
import { mentionsOfExport } from '../ast/moduleMentions';
import { EXCHANGE_PATH, LITERAL_HOST, IMS_HOST } from '../ims/endpoints';
import type { ExchangeRequest } from './findExchangeRequests';
import { findUnreadClaims } from './findUnreadClaims';
import type { SkippedSite } from './types';
import { visit } from '../ast/visit';

const RULE = 'exchange-request';
/** How many modules are looked into for the request that a test stands in for. */
const MOST_MODULES = 12;
const ROUTERS = new Set(['get', 'post', 'put', 'all', 'use', 'route']);

/**
 * Texts that name the exchange, but belong to no request that was read, and claims whose JWT is sent where no text names
 * the exchange, or only signed: never passed over in silence.
 *
 * @param isHandedOver whether JWTs go to a package that makes the request
 */
export function findUnreadAnchors(
  requests: readonly ExchangeRequest[],
  views: readonly ModuleContext[],
  isHandedOver: boolean,
): SkippedSite[] {
  const read = new Set(
    requests
      .flatMap(({ urls }) => urls.flatMap(({ pieces }) => pieces))
      .flatMap((piece) => (piece.kind === 'known' ? [piece.node.node] : [])),
  );
  const found = views.map((view) => ({ view, ...findAnchors(view.module.program, read) }));
  const isUnread = requests.length === 0 && !isHandedOver;
  const sendsJwt = isUnread && found.some((view) => view.sendsJwt);
  const named = found.flatMap(({ view, anchors }) => {
    if (anchors.length > 0) askForImporters(view);
    if (isUnread && anchors.some(isTestCode) && views.length < MOST_MODULES)
      for (const other of views) askForImports(other);
    return anchors.map((path): SkippedSite => ({ path, rule: RULE, ...judge(path, sendsJwt) }));
  });
  const isNamed = named.some(({ path, status }) => status === 'manual' && !isTestCode(path));
  if (!isUnread || isNamed) return named;
  return [...named, ...views.flatMap((view) => findUnreadClaims(view, sendsJwt))];
}

/** A request that the text is meant for may be made in a file that imports it. */
function askForImporters({ module, origins }: ModuleContext): void {
  const { named } = readExports(module.program);
  for (const name of [...named.keys(), WHOLE]) mentionsOfExport(module.program, name, origins.links);
}

/** The code that a test is about may make the request that it stands in for, or load what does. */
function askForImports({ module, origins }: ModuleContext): void {
  for (const source of sourcesIn(module.program).loaded) origins.links.resolve(source);
}

/** Texts that name the exchange, and whether the same file sends a JWT. */
function findAnchors(program: NodePath, read: ReadonlySet<Node>): { anchors: NodePath[]; sendsJwt: boolean } {
  const anchors: NodePath[] = [];
  let sendsJwt = false;
  visit(program, {
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
  return { anchors, sendsJwt };
}

/** A URL or path, or a command that posts to one; not prose that mentions it. */
function isAnchor(text: string): boolean {
  if (/\bcurl\b/.test(text) && EXCHANGE_PATH.test(text)) return true;
  return !/\s/.test(text) && EXCHANGE_PATH.test(text) && (!LITERAL_HOST.test(text) || IMS_HOST.test(text));
}

function judge(path: NodePath, sendsJwt: boolean): Pick<SkippedSite, 'status' | 'reason'> {
  if (isTestCode(path))
    return {
      status: 'manual',
      reason:
        'This test expects the JWT exchange. Let it expect /ims/token/v3, with grant_type=client_credentials and scope and without jwt_token, and an expires_in in seconds.',
    };
  if (path.key === 'key')
    return { status: 'left', reason: 'The key of a table, not a request to Adobe IMS.' };
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
  const name = memberName(part(call, 'callee') as NodePath);
  const handlers = children(call, 'arguments').slice(1);
  return (
    name !== undefined &&
    ROUTERS.has(name) &&
    handlers.some((handler) => handler.isFunction() || handler.isIdentifier())
  );
}
