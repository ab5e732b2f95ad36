import type { Report } from '../../lib/report/schema';
import { colorDiff } from '../../lib/report/colorDiff';
import { renderText } from '../../lib/report/renderText';
import type { Output } from '../output';

/**
 * Prints what a migration did or would do. As text, stdout holds nothing but the diff of a preview, so that it can be
 * saved as a patch.
 */
export function printMigration(report: Report, json: boolean, output: Output): void {
  if (json) {
    output.result(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  if (report.mode === 'preview') {
    const diffs = report.files.map(({ diff = '' }) => diff).join('');
    output.result(colorDiff(diffs, output.resultColors));
  }
  output.note(renderText(report, output.noteColors));
}
