import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { evaluateText, patternText, type TextPattern } from '../ast/evaluateText';
import { CLIENTS } from '../clients';
import type { RequestModel } from '../clients/types';
import type { ModuleContext } from '../context';
import { EXCHANGE_PATH, IMS_HOST, LITERAL_HOST } from '../ims/endpoints';
import type { UrlMatch } from './types';

/** A call whose URL is the JWT exchange. */
export interface ExchangeRequest {
  readonly request: RequestModel;
  readonly urls: readonly UrlMatch[];
  /** Whether a URL leads to IMS; a literal foreign host or a bare path does not. */
  readonly reachesIms: boolean;
}

/** Finds the calls that post to the JWT exchange, whatever client they use. */
export function findExchangeRequests(context: ModuleContext): ExchangeRequest[] {
  const { module } = context;
  const calls = [
    ...module.root.find(module.j.CallExpression).nodes(),
    ...module.root.find(module.j.NewExpression).nodes(),
  ];
  return calls.flatMap((node) => {
    const found = readExchange(module.pathOf(node as unknown as Node), context);
    return found ? [found] : [];
  });
}

function readExchange(call: NodePath, context: ModuleContext): ExchangeRequest | undefined {
  for (const client of CLIENTS) {
    const request = client.read(call, context);
    if (!request) continue;
    const matches = matchUrl(request, context);
    const reaching = matches.filter(({ reachesIms }) => reachesIms);
    const urls = reaching.length > 0 ? reaching : matches;
    return urls.length > 0 ? { request, urls, reachesIms: reaching.length > 0 } : undefined;
  }
  return undefined;
}

function matchUrl(
  { url, call }: RequestModel,
  { origins }: ModuleContext,
): (UrlMatch & { readonly reachesIms: boolean })[] {
  const parts = url.map((part): TextPattern[] =>
    typeof part === 'string'
      ? [[{ kind: 'known', text: part, node: call, start: undefined }]]
      : evaluateText(part, origins),
  );
  const patterns = parts.reduce<TextPattern[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, ...tail])),
    [[]],
  );
  return patterns.flatMap((pieces) => {
    const text = patternText(pieces);
    const match = EXCHANGE_PATH.exec(text);
    const part = match?.[1];
    if (!match || part === undefined) return [];
    const start = match.index + match[0].lastIndexOf(part);
    return [{ pieces, start, reachesIms: leadsToIms(text, match.index) }];
  });
}

/** A known host must be one of IMS; an unknown one is believed, a missing one is a route of the program's own. */
function leadsToIms(text: string, pathStart: number): boolean {
  if (LITERAL_HOST.test(text)) return IMS_HOST.test(text);
  return pathStart > 0;
}
