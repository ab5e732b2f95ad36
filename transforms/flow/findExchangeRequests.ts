import type { NodePath } from '@babel/traverse';
import { patternText, type TextPattern } from '../ast/evaluateText';
import { visit } from '../ast/visit';
import { CLIENTS } from '../clients';
import type { RequestModel } from '../clients/types';
import type { ModuleContext } from '../context';
import { EXCHANGE_PATH, IMS_HOST, LITERAL_HOST } from '../ims/endpoints';
import { isOtherUrl, urlsOf } from './requestUrls';
import { findSharedCode, type SharedCode } from './sharedCode';
import type { UrlMatch } from './types';

/** A call whose URL is the JWT exchange. */
export interface ExchangeRequest {
  readonly request: RequestModel;
  readonly urls: readonly UrlMatch[];
  /** Whether a URL leads to IMS; a literal foreign host or a bare path does not. */
  readonly reachesIms: boolean;
  /** The code of the request, where it also makes requests to other URLs. */
  readonly shared: SharedCode | undefined;
  /** A host of someone else that the URL leads to unless another one is set. */
  readonly otherHost: string | undefined;
}

/** Finds the calls that post to the JWT exchange, whatever client they use. */
export function findExchangeRequests(context: ModuleContext): ExchangeRequest[] {
  const { module } = context;
  const found: ExchangeRequest[] = [];
  visit(module.program, {
    'CallExpression|NewExpression': (call: NodePath) => {
      const exchange = readExchange(call, context);
      if (exchange) found.push(exchange);
    },
  });
  return found;
}

function readExchange(call: NodePath, context: ModuleContext): ExchangeRequest | undefined {
  for (const client of CLIENTS) {
    const request = client.read(call, context);
    if (!request) continue;
    const patterns = urlsOf(request, context);
    const matches = patterns.flatMap(matchExchange);
    const reaching = matches.filter(({ reachesIms }) => reachesIms);
    const urls = reaching.length > 0 ? reaching : matches;
    if (urls.length === 0) return undefined;
    const foreign = patterns.filter(isOtherUrl);
    const shared = findSharedCode(call, urls, foreign, context);
    const otherHost = shared?.calls.length === 0 ? settableHost(foreign, reaching) : undefined;
    const reachesIms = reaching.length > 0;
    return { request, urls, reachesIms, shared: otherHost === undefined ? shared : undefined, otherHost };
  }
  return undefined;
}

function matchExchange(pieces: TextPattern): (UrlMatch & { readonly reachesIms: boolean })[] {
  const text = patternText(pieces);
  const match = EXCHANGE_PATH.exec(text);
  const part = match?.[1];
  if (!match || part === undefined) return [];
  const start = match.index + match[0].lastIndexOf(part);
  return [{ pieces, start, reachesIms: leadsToIms(text, match.index) }];
}

/** The host, not one of IMS, that the exchange is asked of where the program is not told another one. */
function settableHost(foreign: readonly TextPattern[], reaching: readonly UrlMatch[]): string | undefined {
  const texts = foreign.map(patternText);
  const isOnly = texts.every((text) => EXCHANGE_PATH.test(text));
  const hasIms = reaching.some(({ pieces }) => IMS_HOST.test(patternText(pieces)));
  return isOnly && !hasIms ? texts.flatMap((text) => LITERAL_HOST.exec(text)?.[0] ?? [])[0] : undefined;
}

/** A known host must be one of IMS; an unknown one is believed, a missing one is a route of the program's own. */
function leadsToIms(text: string, pathStart: number): boolean {
  if (LITERAL_HOST.test(text)) return IMS_HOST.test(text);
  return pathStart > 0;
}
