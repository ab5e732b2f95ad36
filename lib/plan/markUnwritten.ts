import type { FileFailure, Finding, Flow } from '../../transforms/types';
import type { Plan } from './types';

/**
 * Corrects a plan after some of its files could not be written: what was to be migrated in them is left to a person. A
 * file that was to be created is none then; those that it was to go with say why.
 *
 * @param failures the files that were not written, and why
 */
export function markUnwritten(plan: Plan, failures: readonly FileFailure[]): Plan {
  if (failures.length === 0) return plan;
  const reasons = new Map(failures.map(({ file, reason }) => [file, reason]));

  const correctFinding = (finding: Finding): Finding => {
    const reason = reasons.get(finding.file);
    if (reason === undefined || finding.status !== 'migrated') return finding;
    return { ...finding, status: 'manual', message: `Not written, the file ${reason}. ${finding.message}` };
  };
  const correctFlow = (flow: Flow): Flow => {
    const unwritten = flow.files.filter((file) => reasons.has(file)).length;
    if (unwritten === 0 || flow.status === 'left') return flow;
    return { ...flow, status: unwritten === flow.files.length ? 'manual' : 'partly' };
  };
  const created = new Set(plan.changes.flatMap(({ path, before }) => (before === undefined ? path : [])));
  return {
    ...plan,
    changes: plan.changes.filter(({ path }) => !reasons.has(path)),
    edits: plan.edits.filter(({ file }) => !reasons.has(file)),
    findings: plan.findings.map(correctFinding),
    flows: plan.flows.map(correctFlow),
    failures: [...plan.failures, ...failures.filter(({ file }) => !created.has(file))],
  };
}
