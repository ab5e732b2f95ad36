import { renderCuts, type RangeEdit } from './ast/renderCuts';
import { createContext, type ModuleContext } from './context';
import { findFlows } from './flow/findFlows';
import type { ExchangeFlow } from './flow/types';
import { ABOUT_JWT } from './ims/names';
import { parseModule } from './ast/parseModule';
import { findingAt } from './step';
import { STEPS } from './steps';
import type { Edit, Finding, Flow, MigrationOptions, MigrationResult, SourceFile } from './types';

/**
 * Migrates the flows that live within one file.
 *
 * @param only restricts the work to flows that have a site of this step's kind
 * @returns edits on the original text; a file that does not parse is a failure, never an exception
 */
export function migrateFile(file: SourceFile, options: MigrationOptions, only?: string): MigrationResult {
  try {
    return migrateModule(createContext(parseModule(file), options), only);
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

function migrateModule(context: ModuleContext, only: string | undefined): MigrationResult {
  const { module, cascade, draft } = context;
  const { flows, skipped } = findFlows(context);
  const chosen =
    only === undefined
      ? flows
      : flows.filter((flow) => STEPS.some((step) => step.meta.id === only && step.appliesTo(flow, context)));
  const describe = chosen.flatMap((flow) =>
    STEPS.filter((step) => step.appliesTo(flow, context)).map((step) => step.apply(flow, context)),
  );
  cascade.settle();
  const findings = [
    ...describe.flatMap((say) => say()),
    ...skipped.map((site) => findingAt(site.path, site.rule, site.status, site.reason, context)),
  ];
  return {
    edits: toEdits(module.path, [
      ...draft.edits,
      ...renderCuts(module, cascade.cuts, (comment) => ABOUT_JWT.test(comment)),
    ]),
    findings: sortFindings(findings),
    flows: chosen.map((flow) => summarise(flow, findings, context)),
    env: [],
    failures: [],
  };
}

function summarise(flow: ExchangeFlow, findings: readonly Finding[], { module }: ModuleContext): Flow {
  const own = findings.filter((finding) => finding.flow === flow.id);
  return {
    id: flow.id,
    status: own.some((finding) => finding.status === 'manual') ? 'partly' : 'migrated',
    files: [module.path],
  };
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
        (cut.start < edit.start || edit.end < cut.end),
    );
    const key = `${String(edit.start)}:${String(edit.end)}:${edit.text}`;
    if (!isInside) unique.set(key, edit);
  }
  return [...unique.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => ({ file, ...edit }));
}

function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}
