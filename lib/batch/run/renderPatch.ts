import type { Report } from '../../report/schema';

const NOT_APPLICABLE =
  'Secrets are hidden in this patch: it shows the change, but cannot be applied as it is.\n' +
  'To get it, migrate the repository itself; batch publish does so.\n\n';

/** Joins the diffs of a report into one patch. */
export function renderPatch(report: Report | undefined): string {
  const files = report?.files ?? [];
  const notice = files.some(({ redacted }) => redacted) ? NOT_APPLICABLE : '';
  return notice + files.map(({ diff = '' }) => diff).join('');
}
