import type { ModuleContext } from '../context';
import { whySharedContext, whyStillJwt } from '../packages/context/judgeSettings';
import { whyHalfMigrated } from './checkFlow';
import { whyIllTyped } from './illTyped';
import { nameLine } from './nameLine';
import type { TokenFlow } from './types';

/**
 * Looks at settled flows for what stands against them.
 *
 * @param staying flows of the same modules that stay as they are
 * @returns why flows must be refused, by id
 */
export function findRefusals(
  flows: readonly TokenFlow[],
  staying: readonly TokenFlow[],
  context: ModuleContext,
): Map<string, string> {
  const found = new Map<string, string>();
  const illTyped = whyIllTyped(context);
  for (const flow of flows) {
    const reason = whyRefused(flow, context) ?? illTyped;
    if (reason !== undefined) found.set(flow.id, reason);
  }
  for (const flow of flows) {
    const reason = found.has(flow.id)
      ? undefined
      : whySplit(flow, [...staying, ...flows.filter(({ id }) => found.has(id))], context);
    if (reason !== undefined) found.set(flow.id, reason);
  }
  return found;
}

/** The calls of a package in one place go together: the package is replaced, or it stays. */
function whySplit(
  flow: TokenFlow,
  staying: readonly TokenFlow[],
  context: ModuleContext,
): string | undefined {
  if (flow.kind === 'context') return whySharedContext(flow, staying, context);
  if (flow.kind !== 'package') return undefined;
  const isSame = (other: TokenFlow): boolean => other.kind === 'package' && other.package === flow.package;
  const other = staying.find((one) => one !== flow && isSame(one));
  if (!other) return undefined;
  return `Not rewritten: another call of ${flow.package.name} has to stay (${nameLine(other.call, context.at(flow.call))}).`;
}

function whyRefused(flow: TokenFlow, context: ModuleContext): string | undefined {
  if ('assertion' in flow) return whyHalfMigrated(flow, context);
  return context.refusals.get(flow.id) ?? (flow.kind === 'context' ? whyStillJwt(flow, context) : undefined);
}
