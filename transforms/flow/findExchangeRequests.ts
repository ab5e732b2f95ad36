import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { evaluateText, patternText, type Piece, type TextPattern } from '../ast/evaluateText';
import { CLIENTS } from '../clients';
import type { RequestModel } from '../clients/types';
import type { ModuleContext } from '../context';
import { EXCHANGE_PATH, IMS_HOST, LITERAL_HOST } from '../ims/endpoints';

/** A call whose URL is the JWT exchange. */
export interface ExchangeRequest {
  readonly request: RequestModel;
  readonly pieces: readonly Piece[];
  /** The part of the joined text to replace. */
  readonly start: number;
  readonly end: number;
  /** Whether the URL leads to IMS; a literal foreign host or a bare path does not. */
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
    const match = matchUrl(request, context);
    return match && { request, ...match };
  }
  return undefined;
}

function matchUrl(
  { url, call }: RequestModel,
  { origins }: ModuleContext,
): { pieces: TextPattern; start: number; end: number; reachesIms: boolean } | undefined {
  const parts = url.map((part): TextPattern[] =>
    typeof part === 'string'
      ? [[{ kind: 'known', text: part, node: call, start: undefined }]]
      : evaluateText(part, origins),
  );
  const patterns = parts.reduce<TextPattern[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => [...head, ...tail])),
    [[]],
  );
  for (const pieces of patterns) {
    const text = patternText(pieces);
    const match = EXCHANGE_PATH.exec(text);
    const part = match?.[1];
    if (!match || part === undefined) continue;
    const start = match.index + match[0].lastIndexOf(part);
    return { pieces, start, end: start + part.length, reachesIms: leadsToIms(text, match.index) };
  }
  return undefined;
}

/** A known host must be one of IMS; an unknown one is believed, a missing one is a route of the program's own. */
function leadsToIms(text: string, pathStart: number): boolean {
  if (LITERAL_HOST.test(text)) return IMS_HOST.test(text);
  return pathStart > 0;
}
