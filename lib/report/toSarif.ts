import { pathToFileURL } from 'node:url';
import type { Log, Notification, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Report, ReportedFile, ReportedFinding } from './schema';

const ROOT = '%SRCROOT%';

/**
 * Turns a report into a SARIF 2.1.0 log. What the tool can migrate and what a person must do are warnings; what it
 * deliberately leaves is for information only; files that failed are notifications of the run.
 */
export function toSarif(report: Report): Log {
  const failed = report.files.filter(({ status }) => status === 'failed');
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...report.tool, rules: describeRules(report.findings) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: pathToFileURL(`${report.root}/`).href } },
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: failed.map(describeFailure),
          },
        ],
        results: report.findings.map(describeFinding),
      },
    ],
  };
}

function describeRules(findings: readonly ReportedFinding[]): ReportingDescriptor[] {
  const docsByRule = new Map(findings.map(({ rule, docs }) => [rule, docs]));
  return Array.from(docsByRule, ([id, docs]) => ({ id, help: { text: `See ${docs} in the package.` } }));
}

function describeFinding({ rule, file, line, column, status, message, flow }: ReportedFinding): Result {
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: rule,
    ...(status === 'left' ? { kind: 'informational', level: 'none' } : { level: 'warning' }),
    message: { text: message },
    locations: [{ physicalLocation: { ...locate(file), region } }],
    properties: { status, ...(flow !== undefined && { flow }) },
  };
}

function describeFailure({ path, reason = 'failed' }: ReportedFile): Notification {
  return { level: 'error', message: { text: reason }, locations: [{ physicalLocation: locate(path) }] };
}

function locate(path: string): PhysicalLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri, uriBaseId: ROOT } };
}
