import type { NodePath } from '@babel/traverse';
import { isTestCode } from '../ast/testCode';
import type { ModuleContext } from '../context';
import { findCredentials } from './findCredentials';
import { findExchangeRequests, type ExchangeRequest } from './findExchangeRequests';
import { findHandovers } from './findHandovers';
import { findPackageFlows } from './findPackageFlows';
import { findUnreadAnchors } from './findUnreadAnchors';
import { findWrappers } from './findWrappers';
import { judgeModule, type Judgement } from './judge';
import { nameLine } from './nameLine';
import { readParameters } from './readParameters';
import { traceAssertion } from './traceAssertion';
import { traceKey } from './traceKey';
import { traceMetascopes } from './scope/traceMetascopes';
import { standsForIms } from './standsForIms';
import type { AssertionSource, ExchangeFlow, SkippedSite, TokenFlow } from './types';

/** What modules hold of the JWT flow. */
export interface FoundFlows {
  readonly flows: readonly TokenFlow[];
  readonly skipped: readonly SkippedSite[];
}

const RULE = 'exchange-request';

/** Finds flows from their anchor, the exchange request, and refuses those that can't be rewritten. */
export function findFlows(views: readonly ModuleContext[]): FoundFlows {
  const flows: ExchangeFlow[] = [];
  const skipped: SkippedSite[] = [];
  const requests = views.flatMap((view) =>
    findExchangeRequests(view).map((found, index) => {
      const result = readFlow(found, `${view.module.path}#${String(index + 1)}`, view);
      if ('form' in result) flows.push(result);
      else skipped.push({ path: found.request.call, ...result });
      return found;
    }),
  );
  const places = views.map((view) => {
    const own = requests.filter(({ request }) => view.at(request.call) === view).length;
    const packages = findPackageFlows(view, own);
    const called = own + packages.flows.length + packages.skipped.length;
    const credentials = findCredentials(view, called);
    const handovers = findHandovers(view, called + credentials.flows.length + credentials.skipped.length);
    return { packages, credentials, handovers };
  });
  const packages = places.map((found) => found.packages);
  const others: { flows: readonly TokenFlow[]; skipped: readonly SkippedSite[] }[] = places.flatMap(
    ({ credentials, handovers }) => [credentials, handovers],
  );
  const handed = places.flatMap(({ handovers }) => [
    ...handovers.flows.map(({ call }) => call.node),
    ...handovers.skipped.map(({ path }) => path.node),
  ]);
  const handled = {
    names: new Set(packages.flatMap((found) => found.names)),
    calls: new Set<object>(handed),
  };
  skipped.push(
    ...findUnreadAnchors(requests, views, handed.length > 0),
    ...[...packages, ...others].flatMap((found) => found.skipped),
    ...views.flatMap((view) => findWrappers(view, handled)),
  );
  const staying = new Map(
    packages.flatMap((found) => found.staying).map(({ name, call }) => [name, call] as const),
  );
  const [called, split] = partition(
    packages.flatMap((found) => found.flows),
    (flow) => !staying.has(flow.package.name),
  );
  skipped.push(
    ...views.flatMap((view) =>
      split
        .filter(({ call }) => view.at(call) === view)
        .map(({ call, package: { rule, name } }): SkippedSite => {
          const line = nameLine(staying.get(name) ?? call, view);
          return { path: call, rule, ...besides(name, line) };
        }),
    ),
  );
  const own = flows.filter((flow) => !isMadeInside(flow, flows, views));
  return { flows: [...own, ...called, ...others.flatMap((found) => found.flows)], skipped };
}

/**
 * Whether a call that reads as a request runs a local function which makes that request itself, `post(url, init)` that
 * calls `fetch(url, init)`: one flow, which is that of the call inside.
 */
function isMadeInside(
  { request, assertion }: ExchangeFlow,
  flows: readonly ExchangeFlow[],
  [view]: readonly ModuleContext[],
): boolean {
  const fn = view?.origins.functionCalled(request.call);
  return (
    fn !== undefined &&
    flows.some(
      (other) => other.assertion.node.node === assertion.node.node && other.request.call.isDescendant(fn),
    )
  );
}

function readFlow(found: ExchangeRequest, id: string, context: ModuleContext): ExchangeFlow | Judgement {
  const { request } = found;
  const judgement = judgeModule(request.call, context);
  if (judgement) return judgement;
  if (!found.reachesIms) return left();
  const sent = readParameters(request, context);
  if (!sent)
    return manual('The parameters of this request to the JWT exchange cannot be followed to `jwt_token`.');
  if (typeof sent === 'string') return manual(sent);
  const sources = withoutFakes(traceAssertion(sent.assertion.value, context), request.call);
  const unknown = sources.find((source) => source.kind === 'unknown');
  if (unknown) return manual(`Not rewritten: ${unknown.reason} (${nameLine(unknown.origin.path, context)}).`);
  if (sources.length === 0) return manual('Not rewritten: no value of `jwt_token` can be found.');
  const judgedThere = judgeElsewhere(sources, context);
  if (judgedThere) return judgedThere;
  const metascopes = metascopesOf(sources, context);
  const { otherHost } = found;
  if (otherHost !== undefined && !standsForIms(sources, metascopes, context)) return left(otherHost);
  const fieldNamed = (wanted: string): NodePath | undefined =>
    sent.form.fields.find(({ name }) => name === wanted)?.value;
  return {
    ...sent,
    kind: 'exchange',
    id,
    request,
    call: request.call,
    clientId: fieldNamed('client_id'),
    clientSecret: fieldNamed('client_secret'),
    sources,
    metascopes,
    urls: found.urls,
    shared: found.shared,
  };
}

/** What the files say of the flow in which its JWT is made, or its key comes into the program. */
function judgeElsewhere(sources: readonly AssertionSource[], context: ModuleContext): Judgement | undefined {
  const loads = sources.flatMap((source) => (source.kind === 'signed' ? traceKey(source.sign, context) : []));
  const places = [...sources.map(placeOf), ...loads.map(({ path }) => path)].filter(
    (place) => context.at(place) !== context,
  );
  return places.flatMap((place) => judgeModule(place, context.at(place)) ?? [])[0];
}

/** What makes the JWT of a program, without what stands for it in tests. */
function withoutFakes(sources: readonly AssertionSource[], request: NodePath): readonly AssertionSource[] {
  if (isTestCode(request)) return sources;
  const own = sources.filter((source) => !isTestCode(placeOf(source)));
  return own.length > 0 ? own : sources;
}

function placeOf(source: AssertionSource): NodePath {
  return source.kind === 'signed' ? source.sign.call : source.origin.path;
}

function metascopesOf(
  sources: readonly AssertionSource[],
  context: ModuleContext,
): ExchangeFlow['metascopes'] {
  return sources.flatMap((source) =>
    source.kind === 'signed' ? traceMetascopes(source.sign, source.origin.calls, context) : [],
  );
}

/** The calls of a package go together: the package is replaced, or it stays. */
function besides(name: string, line: string): Pick<SkippedSite, 'status' | 'reason'> {
  const reason = `Not rewritten: another call of ${name} has to stay as it is (${line}).`;
  return { status: 'manual', reason };
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** @param host the host that is asked unless another one is set */
function left(host?: string): Judgement {
  const isOther =
    host === undefined ? 'the host is not Adobe IMS' : `its host is ${host} unless another is set`;
  const reason = `The path is that of the JWT exchange, but ${isOther}.`;
  return {
    status: 'left',
    rule: RULE,
    reason: host === undefined ? reason : `${reason} Nothing else shows that this is Adobe IMS.`,
  };
}

function manual(reason: string): Judgement {
  return { status: 'manual', rule: RULE, reason };
}
