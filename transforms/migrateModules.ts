import type { NodePath } from '@babel/traverse';
import { deadModuleLoads } from './ast/deadModules';
import { applyDedents } from './ast/dedent';
import { dedentLone } from './ast/dedentLone';
import type { ModuleSet } from './ast/moduleSet';
import { moduleOf } from './ast/parseModule';
import { dedentsOf, renderCuts } from './ast/renderCuts';
import { dropCovered, renderPlacements } from './ast/renderPlacements';
import { renumberComments } from './ast/renumberComments';
import { renderSingles } from './ast/renderSingles';
import { renderUnwraps } from './ast/renderUnwraps';
import { createContexts, type ModuleContext } from './context';
import { whyHalfMigrated } from './flow/checkFlow';
import { compareEnvironment } from './flow/compareEnvironment';
import { compareInputs } from './flow/compareInputs';
import { findFlows } from './flow/findFlows';
import { whyIllTyped } from './flow/illTyped';
import { joinTypes } from './flow/joinTypes';
import { clientIdVariables } from './flow/scope/fallbackScope';
import { widenScopeTypes } from './flow/scope/widenScopeTypes';
import { cutLeftovers, renderLeftovers } from './flow/leftovers';
import { publicOptionFindings } from './flow/publicOptions';
import { spareFindings } from './flow/spareFindings';
import { testFindings } from './flow/testFindings';
import { nameLine } from './flow/nameLine';
import type { TokenFlow, UrlMatch } from './flow/types';
import { whySharedContext, whyStillJwt } from './packages/context/judgeSettings';
import { ABOUT_JWT } from './ims/names';
import { findingAt } from './step';
import { STEPS } from './steps';
import { cutIdleDoubles } from './testDoubles/cutIdleDoubles';
import { byPlace, NOTHING, withoutRepeats } from './results';
import type { Edit, Finding, Flow, MigrationOptions, MigrationResult } from './types';

/**
 * Migrates the flows of modules that belong together.
 *
 * @param only restricts the work to flows that have a site of this step's kind
 */
export function migrateModules(set: ModuleSet, options: MigrationOptions, only?: string): MigrationResult {
  const views = createContexts(set, options);
  const [context] = views;
  if (!context) return NOTHING;
  const { flows, skipped } = findFlows(views);
  const refused = flows.filter((flow) => options.refused?.has(flow.id));
  const chosen = flows.filter((flow) => !refused.includes(flow) && isChosen(flow, only, context));
  const reports = chosen.flatMap((flow) => {
    const home = context.at(flow.call);
    return STEPS.filter((step) => step.appliesTo(flow, home)).map((step) => step.apply(flow, home));
  });
  context.cascade.settle();
  joinTypes(context);
  widenScopeTypes(context);
  cutLeftovers(context);
  cutIdleDoubles(context);
  const half = halfMigrated(chosen, refused, context);
  if (half.size > 0)
    return migrateModules(set, { ...options, refused: new Map([...(options.refused ?? []), ...half]) }, only);
  const findings = [
    ...reports.flatMap((report) => report()),
    ...spareFindings(context),
    ...testFindings(context),
    ...publicOptionFindings(context, chosen.length === 1 ? chosen[0]?.id : undefined),
    ...refused.map((flow) => refusal(flow, options.refused?.get(flow.id) ?? '', context)),
    ...skipped
      .filter(({ path }) => !context.handled.has(path.node))
      .map((site) => findingAt(site.path, site.rule, site.status, site.reason, context)),
  ];
  const isChanged = chosen.length > 0;
  const empty = isChanged ? views.filter(isEmptied) : [];
  const deletions = empty.flatMap(({ module }) => set.filesOf(module));
  const edits = isChanged ? views.filter((view) => !empty.includes(view)).flatMap(renderEdits) : [];
  return {
    edits,
    deletions,
    creations: isChanged ? [...context.creations].map(([path, text]) => ({ path, text })) : [],
    requirements: isChanged ? [...context.requirements.values()] : [],
    findings: withoutRepeats(findings).sort(byPlace),
    flows: [...chosen, ...refused].map((flow) =>
      summarise(flow, findings, [...edits.map(({ file }) => file), ...deletions], context),
    ),
    env: isChanged ? compareEnvironment(context) : [],
    inputs: isChanged ? compareInputs(context) : [],
    failures: [],
  };
}

/** Who speaks of the flows that are not of a package's settings. */
const RULES = { exchange: 'exchange-request', handover: 'aio-lib-ims' } as const;

function refusal(flow: TokenFlow, reason: string, context: ModuleContext): Finding {
  return findingAt(flow.call, ruleOf(flow), 'manual', reason, context, flow.id);
}

/** Whether a module lost everything it did, and nobody loads it any more. */
function isEmptied({ module, cascade, draft }: ModuleContext): boolean {
  return draft.edits.length === 0 && deadModuleLoads(module.program, cascade)?.length === 0;
}

/** Everything the steps drafted and the cascade cut in one module, as edits that do not overlap. */
function renderEdits(context: ModuleContext): Edit[] {
  const { module, cascade, draft } = context;
  const isHere = (path: NodePath): boolean => moduleOf(path) === module;
  const unwrapped = renderUnwraps(
    module,
    cascade.unwraps.filter(({ statement }) => isHere(statement)),
  );
  const cuts = cascade.cuts.filter(isHere);
  const settled = [
    ...draft.edits,
    ...unwrapped.edits,
    ...renderCuts(module, cuts, (comment) => ABOUT_JWT.test(comment)),
    ...renderSingles(module, cuts, cascade),
    ...renderLeftovers(context),
  ];
  const edits = [...settled, ...renderPlacements(module.text, draft.placements, settled)];
  const all = [...edits, ...renumberComments(module, edits)];
  const dedents = [...dedentsOf(module, cuts), ...dedentLone(module, cuts)];
  const dedented = applyDedents(module.text, all, [...draft.dedents, ...unwrapped.dedents, ...dedents]);
  return dropCovered(dedented).map((edit) => ({ file: module.path, ...edit }));
}

function isChosen(flow: TokenFlow, only: string | undefined, context: ModuleContext): boolean {
  return only === undefined || STEPS.some((step) => step.meta.id === only && step.appliesTo(flow, context));
}

function halfMigrated(
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

function summarise(
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
