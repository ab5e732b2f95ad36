import type { NodePath } from '@babel/traverse';
import { moduleOf } from '../ast/parseModule';
import type { ModuleContext } from '../context';
import { findingAt } from '../step';
import type { Finding, Flow } from '../types';
import { clientIdVariables } from './scope/fallbackScope';
import type { TokenFlow, UrlMatch } from './types';

/**
 * What became of a flow, or what stays as it is.
 *
 * @param changed the files that are edited or go
 */
export function summariseFlow(
  flow: TokenFlow,
  findings: readonly Finding[],
  changed: readonly string[],
  context: ModuleContext,
): Flow {
  const { id } = flow;
  const own = [
    flow.call,
    ...settingsOf(flow),
    ...flow.sources.map((source) => (source.kind === 'signed' ? source.sign.call : source.origin.path)),
  ].map((path) => moduleOf(path).path);
  const names = clientIdVariables(flow, context);
  const clientIds = names.length > 0 ? { clientIds: names } : {};
  if (context.options.refused?.has(id))
    return { id, status: 'manual', files: unique([...own, ...flow.urls.flatMap(filesOf)]), ...clientIds };
  const hasManual = findings.some((finding) => finding.flow === id && finding.status === 'manual');
  const credential = context.credentials.get(id);
  const files = unique([...own, ...changed, ...context.creations.keys()]);
  const status = hasManual ? 'partly' : 'migrated';
  return { id, status, files, ...clientIds, ...(credential && { credential }) };
}

/** Says why a flow stays as it is. */
export function describeRefusal(flow: TokenFlow, reason: string, context: ModuleContext): Finding {
  return findingAt(flow.call, ruleOf(flow), 'manual', reason, context, flow.id);
}

/** Who speaks of the flows that are not of a package's settings. */
const RULES = { exchange: 'exchange-request', handover: 'aio-lib-ims' } as const;

/** The rule that speaks of a flow as a whole. */
function ruleOf(flow: TokenFlow): string {
  if ('package' in flow) return flow.package.rule;
  return flow.kind === 'credentials' ? flow.rule : RULES[flow.kind];
}

/** Where what a flow sends is written. */
function settingsOf(flow: TokenFlow): NodePath[] {
  if (flow.kind === 'credentials') return [];
  return [flow.kind === 'exchange' ? flow.form.container : flow.at];
}

/** The files that a URL is written in: often the only ones of a flow that anything can be told by. */
function filesOf({ pieces }: UrlMatch): string[] {
  return pieces.flatMap((piece) => (piece.kind === 'known' ? moduleOf(piece.node).path : []));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
