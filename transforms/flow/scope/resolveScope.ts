import { textOf } from '../../ast/parseModule';
import type { ModuleContext } from '../../context';
import type { CarriedMetascopes, AssertionFlow, MetascopeUse } from '../types';
import { carryScope } from './carryScope';
import { carryConfig } from './configScope';
import { fallbackScope } from './fallbackScope';
import { namedMetascopes, writeNamed } from './namedScope';
import type { ScopeWriter } from './types';
import { whyNotTold } from './whyNotTold';

/**
 * Decides where a flow's scopes come from: where its metascopes lived, if they can be followed and mapped, else an
 * environment variable named after the client id's.
 */
export function resolveScope(flow: AssertionFlow, quote: string, context: ModuleContext): ScopeWriter {
  const wanted = { override: context.options.scopes, fallback: fallbackScope(flow, context) };
  const carried = distinctCarrier(flow.metascopes);
  const writer =
    carried &&
    ((!wanted.override && carryConfig(flow, carried, quote, context)) ||
      carryScope(flow, carried, wanted, quote, context));
  if (writer) return writer;
  const reason = wanted.override ? undefined : whyNotTold(flow.metascopes, context);
  if (reason !== undefined) context.refusals.set(flow.id, reason);
  return writeNamed(namedMetascopes(flow.metascopes, context) ?? [], wanted, quote, context);
}

/** The one place that holds the metascopes, if there is one and nothing is named beside it. */
function distinctCarrier(uses: readonly MetascopeUse[]): CarriedMetascopes | undefined {
  const carried = uses.filter((use) => use.kind === 'carried');
  const [first] = carried;
  if (!first || carried.length < uses.length) return undefined;
  const names = new Set(carried.map((use) => textOf(use.carrier)));
  if (names.size > 1) return undefined;
  return carried.find((use) => use.shape === 'either') ?? first;
}
