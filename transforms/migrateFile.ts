import { applyDedents } from './ast/dedent';
import { parseModule } from './ast/parseModule';
import { renderCuts, type RangeEdit } from './ast/renderCuts';
import { renumberComments } from './ast/renumberComments';
import { renderUnwraps } from './ast/renderUnwraps';
import { createContext, type ModuleContext } from './context';
import { whyHalfMigrated } from './flow/checkFlow';
import { compareEnvironment } from './flow/compareEnvironment';
import { findFlows } from './flow/findFlows';
import { cutLeftovers, renderLeftovers } from './flow/leftovers';
import type { ExchangeFlow } from './flow/types';
import { ABOUT_JWT } from './ims/names';
import { findingAt } from './step';
import { STEPS } from './steps';
import type {
  Edit,
  Finding,
  Flow,
  MigrationOptions,
  MigrationResult,
  SourceFile,
  SourceModule,
} from './types';

/**
 * Migrates the flows that live within one file.
 *
 * @param only restricts the work to flows that have a site of this step's kind
 * @returns edits on the original text; a file that does not parse is a failure, never an exception
 */
export function migrateFile(file: SourceFile, options: MigrationOptions, only?: string): MigrationResult {
  try {
    return migrateModule(parseModule(file), options, only);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      edits: [],
      findings: [],
      flows: [],
      env: [],
      failures: [{ file: file.path, reason: error.message }],
    };
  }
}

function migrateModule(
  module: SourceModule,
  options: MigrationOptions,
  only: string | undefined,
): MigrationResult {
  const context = createContext(module, options);
  const { cascade } = context;
  const { flows, skipped } = findFlows(context);
  const refused = flows.filter((flow) => options.refused?.has(flow.id));
  const chosen = flows.filter((flow) => !refused.includes(flow) && isChosen(flow, only, context));
  const reports = chosen.flatMap((flow) =>
    STEPS.filter((step) => step.appliesTo(flow, context)).map((step) => step.apply(flow, context)),
  );
  cascade.settle();
  cutLeftovers(context);
  const half = halfMigrated(chosen, context);
  if (half.size > 0)
    return migrateModule(
      module,
      { ...options, refused: new Map([...(options.refused ?? []), ...half]) },
      only,
    );
  const findings = [
    ...reports.flatMap((report) => report()),
    ...refused.map((flow) =>
      findingAt(
        flow.request.call,
        'exchange-request',
        'manual',
        options.refused?.get(flow.id) ?? '',
        context,
        flow.id,
      ),
    ),
    ...skipped.map((site) => findingAt(site.path, site.rule, site.status, site.reason, context)),
  ];
  const changed = chosen.length > 0;
  return {
    edits: changed ? renderEdits(context) : [],
    findings: [...findings].sort((a, b) => a.line - b.line || a.column - b.column),
    flows: [...chosen, ...refused].map((flow) => summarise(flow, findings, context)),
    env: changed ? compareEnvironment(context) : [],
    failures: [],
  };
}

/** Everything the steps drafted and the cascade cut, as edits that do not overlap. */
function renderEdits(context: ModuleContext): Edit[] {
  const { module, cascade, draft } = context;
  const unwrapped = renderUnwraps(module, cascade.unwraps);
  const edits = [
    ...draft.edits,
    ...unwrapped.edits,
    ...renderCuts(module, cascade.cuts, (comment) => ABOUT_JWT.test(comment)),
    ...renderLeftovers(context),
  ];
  const all = [...edits, ...renumberComments(module, edits)];
  return toEdits(module.path, applyDedents(module.text, all, [...draft.dedents, ...unwrapped.dedents]));
}

function isChosen(flow: ExchangeFlow, only: string | undefined, context: ModuleContext): boolean {
  return only === undefined || STEPS.some((step) => step.meta.id === only && step.appliesTo(flow, context));
}

function halfMigrated(flows: readonly ExchangeFlow[], context: ModuleContext): Map<string, string> {
  const found = new Map<string, string>();
  for (const flow of flows) {
    const reason = whyHalfMigrated(flow, context);
    if (reason !== undefined) found.set(flow.id, reason);
  }
  return found;
}

function summarise(flow: ExchangeFlow, findings: readonly Finding[], context: ModuleContext): Flow {
  const { id } = flow;
  const files = [context.module.path];
  if (context.options.refused?.has(id)) return { id, status: 'manual', files };
  const hasManual = findings.some((finding) => finding.flow === id && finding.status === 'manual');
  const credential = context.credentials.get(id);
  return { id, status: hasManual ? 'partly' : 'migrated', files, ...(credential && { credential }) };
}

/** Drops edits inside deleted code, and repeats: two flows that share a URL change it once. */
function toEdits(file: string, ranges: readonly RangeEdit[]): Edit[] {
  const deletions = ranges.filter((edit) => edit.text === '' && edit.start < edit.end);
  const unique = new Map<string, RangeEdit>();
  for (const edit of ranges) {
    const isInside = deletions.some(
      (cut) =>
        cut !== edit &&
        cut.start <= edit.start &&
        edit.end <= cut.end &&
        (cut.start < edit.start || edit.end < cut.end) &&
        !(edit.start === edit.end && (edit.start === cut.start || edit.end === cut.end)),
    );
    const key = `${String(edit.start)}:${String(edit.end)}:${edit.text}`;
    if (!isInside) unique.set(key, edit);
  }
  return [...unique.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => ({ file, ...edit }));
}
