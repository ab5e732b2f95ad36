import type { Report, ReportedFinding } from '../../report/schema';
import { countOf, toCode, toTable, toText } from '../../report/markdown';
import type { RepositoryResult } from '../types';

/** Renders what came of one repository for whoever reviews its change. */
export function renderRepository({ repository, outcome, reason, report }: RepositoryResult): string {
  const sections = [`# ${toCode(repository.id)}`];
  if (outcome !== 'done') sections.push(`**${outcome}**${reason === undefined ? '' : `: ${toText(reason)}`}`);
  if (report) sections.push(...renderReport(report));
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function renderReport(report: Report): string[] {
  const { findings, files, env } = report;
  const withStatus = (status: ReportedFinding['status']) => findings.filter((one) => one.status === status);
  const changed = files.filter(({ status }) => status !== 'unchanged' && status !== 'failed');
  const failed = files.filter(({ status }) => status === 'failed');
  return [
    renderCounts(report),
    section(
      'For a person to do',
      withStatus('manual').map((finding) => `- [ ] ${renderFinding(finding)}`),
    ),
    section(
      'Failed, left as they were',
      failed.map(({ path, reason = '' }) => `- ${toCode(path)} ${toText(reason)}`),
    ),
    section(
      'Changed',
      changed.map(({ path, status }) => `- ${toCode(path)}${status === 'changed' ? '' : ` (${status})`}`),
    ),
    section(
      'Migrated',
      withStatus('migrated').map((finding) => `- ${renderFinding(finding)}`),
    ),
    env.length === 0 ? '' : `## Settings\n\n${renderSettings(report)}`,
    section(
      'Left on purpose',
      withStatus('left').map((finding) => `- ${renderFinding(finding)}`),
    ),
  ];
}

function renderCounts({ totals, mode, files }: Report): string {
  const changed = `${countOf(totals.changed, 'file')} ${mode === 'write' ? 'changed' : 'to change'}`;
  const counts = `${countOf(totals.seen, 'file')} searched, ${changed}, ${countOf(totals.flows, 'flow')}, ${countOf(totals.manual, 'item')} for a person.`;
  if (!files.some(({ redacted }) => redacted)) return counts;
  return `${counts}\n\nSecrets are hidden in the patch: it shows the change, but cannot be applied.\nBatch publish makes the change anew.`;
}

function renderFinding({ file, line, message, rule, docs }: ReportedFinding): string {
  return `${toCode(`${file}:${String(line)}`)} ${toText(message)} (${toCode(rule)}, see ${toCode(docs)})`;
}

function renderSettings({ env }: Report): string {
  return toTable(
    ['variable', 'change', 'note'],
    env.map(({ name, change, note }) => [toCode(name), change, toText(note)]),
  );
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}
