import type { FindingStatus } from '../../transforms/types';
import type { Plan } from '../plan/types';
import { TOOL } from '../tool';
import { checkTotals } from './checkTotals';
import { redact } from './redact';
import { SCHEMA_VERSION, type Report, type ReportedFile, type ReportedFinding, type Totals } from './schema';

/**
 * Makes the document that every output is rendered from. No secret is left in it.
 *
 * @param mode whether the changes of the plan were written
 * @throws Error if the counts don't add up
 */
export async function createReport(plan: Plan, mode: Report['mode']): Promise<Report> {
  const files = await reportFiles(plan);
  const findings = reportFindings(plan);
  const report: Report = {
    schemaVersion: SCHEMA_VERSION,
    tool: TOOL,
    root: plan.root,
    mode,
    files,
    findings,
    flows: plan.flows,
    env: plan.env.map((change) => ({ ...change, note: redact(change.note) })),
    totals: count(plan, findings),
  };
  checkTotals(report);
  return report;
}

async function reportFiles(plan: Plan): Promise<ReportedFile[]> {
  const changed = plan.changes.length === 0 ? [] : await reportChanges(plan);
  const untouched = plan.untouched.map(({ path, reason }): ReportedFile => ({
    path,
    status: 'unchanged',
    ...(reason !== undefined && { reason }),
  }));
  const failed = plan.failures.map(({ file, reason }): ReportedFile => ({
    path: file,
    status: 'failed',
    reason: redact(reason),
  }));
  return [...changed, ...untouched, ...failed].sort((a, b) => compare(a.path, b.path));
}

async function reportChanges(plan: Plan): Promise<ReportedFile[]> {
  const { renderDiff } = await import('./renderDiff.js');
  return plan.changes.map((change) => ({ path: change.path, status: 'changed', ...renderDiff(change) }));
}

function reportFindings(plan: Plan): ReportedFinding[] {
  return plan.findings
    .map((finding) => ({ ...finding, message: redact(finding.message), docs: `docs/${finding.rule}.md` }))
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function count(plan: Plan, findings: readonly ReportedFinding[]): Totals {
  const withStatus = (wanted: FindingStatus) => findings.filter(({ status }) => status === wanted).length;
  const changed = plan.changes.length;
  const failed = plan.failures.length;
  return {
    ...plan.totals,
    changed,
    unchanged: plan.totals.seen - changed - failed,
    failed,
    flows: plan.flows.length,
    migrated: withStatus('migrated'),
    manual: withStatus('manual'),
    left: withStatus('left'),
  };
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
