import type { ModuleContext } from '../context';
import { traceExpiry } from '../flow/traceExpiry';
import type { TokenFlow, ExpiryUse } from '../flow/types';
import { findingAt, type Step } from '../step';
import type { Finding, TransformMeta } from '../types';

const meta: TransformMeta = {
  id: 'token-expiry',
  summary:
    'expires_in counted milliseconds and counts seconds now; what is computed from it keeps its meaning.',
  fingerprints: ['exchange/jwt', 'exchange/v1/jwt', 'adobelogin.com'],
  docs: 'docs/token-expiry.md',
};

/** Converts each use of the lifetime at the place where its unit shows. */
export const tokenExpiry: Step = {
  meta,
  appliesTo: (flow, context) => givesToken(flow) && traceExpiry(flow, context).length > 0,
  apply(flow, context) {
    const uses = traceExpiry(flow, context);
    for (const { path, edits, releases = [], cuts = [] } of uses) {
      for (const { start, end, text } of edits) context.at(path).draft.replaceRange(start, end, text);
      for (const released of releases) context.cascade.release(released);
      for (const cut of cuts) context.cascade.cut(cut);
    }
    return () => uses.filter((use) => isLive(use, context)).map((use) => describe(use, flow, context));
  },
};

/** Whether the answer comes to the program itself: what asks for the token by itself also knows how long it lives. */
function givesToken(flow: TokenFlow): boolean {
  if (flow.kind === 'package') return flow.package.gives === 'token';
  return flow.kind === 'exchange' || flow.kind === 'handover';
}

/** Whether the code around a use still stands. */
function isLive({ path, cuts }: ExpiryUse, { cascade }: ModuleContext): boolean {
  return cuts !== undefined || !path.parentPath || !cascade.isGone(path.parentPath);
}

function describe(use: ExpiryUse, flow: TokenFlow, context: ModuleContext): Finding {
  return findingAt(use.path, meta.id, use.status, use.message, context, flow.id);
}
