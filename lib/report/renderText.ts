import type { Colors } from 'picocolors/types';
import { groupByFile } from '../groupByFile';
import { renderSummary } from './renderSummary';
import type { Report, ReportedFile, ReportedFinding } from './schema';

/**
 * Renders a report for people: the findings of each file, the files that failed, the counts and what to do next.
 *
 * @param colors picocolors, switched on or off
 */
export function renderText(report: Report, colors: Colors): string {
  const groups = groupByFile(report.findings);
  const sections = Array.from(groups, ([file, findings]) => renderFile(file, findings, colors));
  const failed = report.files.filter(({ status }) => status === 'failed');
  if (failed.length > 0) sections.push(renderFailures(failed, colors));
  return [...sections, renderSummary(report)].join('\n\n') + '\n';
}

function renderFile(file: string, findings: readonly ReportedFinding[], colors: Colors): string {
  const width = Math.max(...findings.map((finding) => position(finding).length));
  const color = { migrated: colors.green, manual: colors.yellow, left: colors.dim };
  const lines = findings.flatMap((finding) => {
    const { status, message, rule, docs } = finding;
    const start = `  ${position(finding).padEnd(width)}  ${color[status](status.padEnd('migrated'.length))}`;
    const line = `${start}  ${message.replaceAll('\n', ' ')}  ${colors.dim(rule)}`;
    return status === 'manual' ? [line, `  ${' '.repeat(width)}  → needs you, see ${docs}`] : [line];
  });
  return [colors.bold(file), ...lines].join('\n');
}

function position({ line, column }: ReportedFinding): string {
  return `${String(line)}:${String(column)}`;
}

function renderFailures(failed: readonly ReportedFile[], colors: Colors): string {
  const lines = failed.map(({ path, reason = '' }) => `  ${path}  ${reason}`);
  return [colors.red('Failed, left as they were:'), ...lines].join('\n');
}
