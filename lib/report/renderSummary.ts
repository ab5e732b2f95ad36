import { ALREADY_MIGRATED } from '../plan/reasons';
import type { Report } from './schema';

/** Renders what a run amounts to, counts that add up, and the next step. Several lines, no newline at the end. */
export function renderSummary(report: Report): string {
  return [...explainNothingToDo(report), ...renderCounts(report), ...suggestNextSteps(report)].join('\n');
}

/** Three kinds of nothing, which ask for different things of the reader. */
function explainNothingToDo({ totals, files }: Report): string[] {
  if (totals.changed + totals.migrated + totals.manual + totals.failed > 0) return [];
  if (files.length === 0) return ['Nothing to do: no file holds a trace of the Adobe JWT flow.'];
  if (files.some(({ reason }) => reason === ALREADY_MIGRATED)) {
    return ['Nothing to do: the code is already on the client credentials flow.'];
  }
  return [
    'Nothing to do: what looks like the Adobe JWT flow is something else, or not source, and stays as it is.',
  ];
}

function renderCounts({ totals, flows, mode }: Report): string[] {
  const { seen, clean, skipped, parsed, unparsed } = totals;
  const searched = list([
    [clean, 'without a trace of the JWT flow'],
    [skipped, 'not source'],
    [parsed, 'analysed'],
    [unparsed, 'not readable'],
  ]);
  const outcome = list([
    [totals.changed, mode === 'write' ? 'changed' : 'to change'],
    [totals.unchanged, 'unchanged'],
    [totals.failed, 'failed'],
  ]);
  const lines = [`${countOf(seen, 'file')} searched: ${searched}; ${outcome}.`];
  if (totals.flows > 0) {
    const statuses = (['migrated', 'partly', 'manual', 'left'] as const).map(
      (wanted) => [flows.filter(({ status }) => status === wanted).length, wanted] as const,
    );
    lines.push(`${countOf(totals.flows, 'flow')}: ${list(statuses)}.`);
  }
  const { migrated, manual, left } = totals;
  const findings = migrated + manual + left;
  if (findings > 0) {
    const statuses = list([
      [migrated, 'migrated'],
      [manual, 'manual'],
      [left, 'left'],
    ]);
    lines.push(`${countOf(findings, 'finding')}: ${statuses}.`);
  }
  return lines;
}

function suggestNextSteps({ totals, mode, files }: Report): string[] {
  const steps: string[] = [];
  if (mode === 'preview' && totals.changed > 0)
    steps.push('Nothing was written. Apply the changes with --write.');
  if (files.some(({ redacted }) => redacted)) {
    steps.push('Secrets are hidden in the diff: read it, but do not apply it as a patch.');
  }
  if (mode === 'write' && totals.changed > 0)
    steps.push('Review the changes with git diff, then run your tests.');
  if (totals.manual > 0) steps.push(`${countOf(totals.manual, 'item')} marked manual left for you to do.`);
  return steps;
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Leaves out what there is none of. */
function list(parts: readonly (readonly [count: number, what: string])[]): string {
  const some = parts.filter(([count]) => count > 0);
  return some.length === 0 ? 'none' : some.map(([count, what]) => `${String(count)} ${what}`).join(', ');
}
