import type { NodePath } from '@babel/traverse';
import { deadModuleLoads } from './ast/deadModules';
import { applyDedents } from './ast/dedent';
import { dedentLone } from './ast/dedentLone';
import type { ModuleSet } from './ast/moduleSet';
import { moduleOf } from './ast/parseModule';
import { dedentsOf, renderCuts } from './ast/renderCuts';
import { renderEmptyPatterns } from './ast/renderEmptyPatterns';
import { dropCovered, renderPlacements } from './ast/renderPlacements';
import { renumberComments } from './ast/renumberComments';
import { renderSingles } from './ast/renderSingles';
import { renderUnwraps } from './ast/renderUnwraps';
import { createContexts, type ModuleContext } from './context';
import { compareEnvironment } from './flow/compareEnvironment';
import { compareInputs } from './flow/compareInputs';
import { cutTypings } from './flow/cutTypings';
import { findFlows } from './flow/findFlows';
import { lookForSchemas } from './flow/environment/lookForSchemas';
import { findRefusals } from './flow/findRefusals';
import { joinTypes } from './flow/joinTypes';
import { widenScopeTypes } from './flow/scope/widenScopeTypes';
import { cutLeftovers, renderLeftovers } from './flow/leftovers';
import { RemovedSettings } from './flow/removedSettings';
import { publicOptionFindings } from './flow/publicOptions';
import { spareFindings } from './flow/spareFindings';
import { describeRefusal, summariseFlow } from './flow/summariseFlow';
import { testFindings } from './flow/testFindings';
import type { TokenFlow } from './flow/types';
import { ABOUT_JWT } from './ims/names';
import { findingAt } from './step';
import { STEPS } from './steps';
import { followCode } from './testDoubles/followCode';
import { byPlace, NOTHING, withoutRepeats } from './results';
import type { Edit, MigrationOptions, MigrationResult } from './types';

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
  if (chosen.length > 0) lookForSchemas(context);
  const reports = chosen.flatMap((flow) => {
    const home = context.at(flow.call);
    return STEPS.filter((step) => step.appliesTo(flow, home)).map((step) => step.apply(flow, home));
  });
  context.cascade.settle();
  joinTypes(context);
  widenScopeTypes(context);
  cutLeftovers(context);
  const adaptTests = followCode(chosen, context);
  const half = findRefusals(chosen, refused, context);
  if (half.size > 0)
    return migrateModules(set, { ...options, refused: new Map([...(options.refused ?? []), ...half]) }, only);
  const findings = [
    ...reports.flatMap((report) => report()),
    ...adaptTests(),
    ...spareFindings(context),
    ...testFindings(context),
    ...publicOptionFindings(context, chosen.length === 1 ? chosen[0]?.id : undefined),
    ...refused.map((flow) => describeRefusal(flow, options.refused?.get(flow.id) ?? '', context)),
    ...skipped
      .filter(({ path }) => !context.handled.has(path.node))
      .map((site) => findingAt(site.path, site.rule, site.status, site.reason, context)),
  ];
  const isChanged = chosen.length > 0;
  const empty = isChanged ? views.filter(isEmptied) : [];
  const deletions = empty.flatMap(({ module }) => set.filesOf(module));
  const kept = isChanged ? views.filter((view) => !empty.includes(view)) : [];
  const removed = new RemovedSettings(context);
  const inModules = kept.flatMap((view) => renderEdits(view, removed));
  const typings = cutTypings(
    kept.map(({ module }) => module),
    inModules,
    set,
  );
  const edits = [...inModules, ...typings];
  return {
    edits,
    deletions,
    creations: isChanged ? [...context.creations].map(([path, text]) => ({ path, text })) : [],
    requirements: isChanged ? [...context.requirements.values()] : [],
    findings: withoutRepeats(findings).sort(byPlace),
    flows: [...chosen, ...refused].map((flow) =>
      summariseFlow(flow, findings, [...edits.map(({ file }) => file), ...deletions], context),
    ),
    env: isChanged ? compareEnvironment(context) : [],
    inputs: isChanged ? compareInputs(context) : [],
    failures: [],
  };
}

/** Whether a module lost everything it did, and nobody loads it any more. */
function isEmptied({ module, cascade, draft }: ModuleContext): boolean {
  return draft.edits.length === 0 && deadModuleLoads(module.program, cascade)?.length === 0;
}

/** Everything the steps drafted and the cascade cut in one module, as edits that do not overlap. */
function renderEdits(context: ModuleContext, removed: RemovedSettings): Edit[] {
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
    ...renderEmptyPatterns(module, cuts, cascade),
    ...renderLeftovers(context, removed),
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
