import type { FileStatus, Report } from './schema';

/**
 * Counts a report again from its lists.
 *
 * @throws Error naming every equation of `Totals` that does not hold: a defect, and no number of the run can be trusted
 */
export function checkTotals({ totals, files, findings, flows }: Report): void {
  const withStatus = (...statuses: readonly FileStatus[]) =>
    files.filter(({ status }) => statuses.includes(status)).length;
  const listed = new Set(files.map(({ path }) => path));
  const created = withStatus('created');

  const equations: readonly (readonly [string, number, number])[] = [
    [
      'seen = clean + skipped + parsed + unparsed',
      totals.seen,
      totals.clean + totals.skipped + totals.parsed + totals.unparsed,
    ],
    ['seen + created = clean + listed files', totals.seen + created, totals.clean + files.length],
    [
      'seen + created = changed + unchanged + failed',
      totals.seen + created,
      totals.changed + totals.unchanged + totals.failed,
    ],
    ['changed', totals.changed, withStatus('changed', 'created', 'deleted')],
    ['unchanged = clean + listed unchanged files', totals.unchanged, totals.clean + withStatus('unchanged')],
    ['failed', totals.failed, withStatus('failed')],
    ['findings = migrated + manual + left', findings.length, totals.migrated + totals.manual + totals.left],
    ['flows', totals.flows, flows.length],
    ['each file listed once', files.length, listed.size],
    ['findings in files that are not listed', findings.filter(({ file }) => !listed.has(file)).length, 0],
  ];
  const wrong = equations.filter(([, left, right]) => left !== right);
  if (wrong.length === 0) return;
  const details = wrong.map(([name, left, right]) => `${name}: ${String(left)} is not ${String(right)}`);
  throw new Error(`The counts of this run do not add up (${details.join('; ')}).`);
}
