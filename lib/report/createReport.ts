import type { FindingStatus } from '../../transforms/types';
import type { FileChange, Plan } from '../plan/types';
import { planRollout } from '../rollout/planRollout';
import { TOOL } from '../tool';
import { compareText } from '../compareText';
import { checkTotals } from './checkTotals';
import { redact } from './redact';
import {
  SCHEMA_VERSION,
  type FileStatus,
  type Report,
  type ReportedFile,
  type ReportedFinding,
  type Totals,
} from './schema';

type ShowChange = (change: FileChange) => Pick<ReportedFile, 'diff' | 'redacted'>;

/**
 * Makes the document that every output is rendered from. No secret is left in it.
 *
 * @param mode whether the changes of the plan were written
 * @param showChange renders what happens to a file; without it the document is an inventory
 * @throws Error if the counts don't add up
 */
export function createReport(plan: Plan, mode: Report['mode'], showChange?: ShowChange): Report {
  const findings = reportFindings(plan);
  const report: Report = {
    schemaVersion: SCHEMA_VERSION,
    tool: TOOL,
    root: plan.root,
    mode,
    files: reportFiles(plan, showChange),
    findings,
    flows: plan.flows,
    env: plan.env.map((change) => ({ ...change, note: redact(change.note) })),
    rollout: planRollout(plan),
    totals: count(plan, findings),
  };
  checkTotals(report);
  return report;
}

function reportFiles(plan: Plan, showChange?: ShowChange): ReportedFile[] {
  const changed = plan.changes.map((change): ReportedFile => ({
    path: change.path,
    status: statusOf(change),
    ...showChange?.(change),
  }));
  const untouched = plan.untouched.map((file): ReportedFile => ({ ...file, status: 'unchanged' }));
  const failed = plan.failures.map(({ file, reason }): ReportedFile => ({
    path: file,
    status: 'failed',
    reason: redact(reason),
  }));
  return [...changed, ...untouched, ...failed].sort((a, b) => compareText(a.path, b.path));
}

function statusOf({ before, after }: FileChange): FileStatus {
  if (before === undefined) return 'created';
  return after === undefined ? 'deleted' : 'changed';
}

function reportFindings(plan: Plan): ReportedFinding[] {
  return plan.findings
    .map((finding) => ({ ...finding, message: redact(finding.message), docs: `docs/${finding.rule}.md` }))
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function count(plan: Plan, findings: readonly ReportedFinding[]): Totals {
  const withStatus = (wanted: FindingStatus) => findings.filter(({ status }) => status === wanted).length;
  const changed = plan.changes.length;
  const created = plan.changes.filter(({ before }) => before === undefined).length;
  const failed = plan.failures.length;
  return {
    ...plan.totals,
    changed,
    unchanged: plan.totals.seen + created - changed - failed,
    failed,
    flows: plan.flows.length,
    migrated: withStatus('migrated'),
    manual: withStatus('manual'),
    left: withStatus('left'),
  };
}
