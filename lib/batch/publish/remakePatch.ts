import { join } from 'node:path';
import type { FileChange } from '../../plan/types';
import { renderFullDiff } from '../../report/renderDiff';
import type { Report, ReportedFile } from '../../report/schema';
import { HostError } from '../hosts/HostError';
import { exportCommit } from '../run/exportCommit';
import { AnalysisProcess } from '../run/AnalysisProcess';
import { RepositoryFailure } from '../run/types';
import { withLimit } from '../run/withLimit';
import type { RepositoryResult } from '../types';

/** Seconds; the run that did it before had as many by default. */
const TIME_LIMIT = 300;

/**
 * Makes a patch in which secrets were hidden once more and whole: by migrating the planned commit again. It is published
 * only if it comes to what was reported, so that nothing goes out that nobody could review.
 *
 * @param gitDir bare repository that has the planned commit; the files are put beside it
 * @returns a text for git alone: never to be printed
 * @throws HostError if it comes out differently, or not at all
 */
export async function remakePatch(
  gitDir: string,
  planned: string,
  { report, options = {} }: RepositoryResult,
  signal: AbortSignal,
): Promise<string> {
  const root = join(gitDir, 'ims-codemod-tree');
  const analysis = new AnalysisProcess();
  try {
    const { changes, again } = await withLimit(TIME_LIMIT, 'migrating it again', signal, async (limited) => {
      const source = { gitDir, commit: planned, folder: root, maxBytes: Infinity, signal: limited };
      const files = await exportCommit(source);
      const groups = await analysis.plan({ root, files, options }, limited);
      return { changes: groups.flat(), again: await analysis.report('preview', [], limited) };
    });
    if (describeChanges(again) !== describeChanges(report)) {
      throw new HostError('it was not migrated by these rules: run it again, then publish', false);
    }
    return changes.map((change: FileChange) => renderFullDiff(change)).join('');
  } catch (error) {
    if (!(error instanceof RepositoryFailure)) throw error;
    throw new HostError(error.message, error.outcome === 'retry');
  } finally {
    await analysis.close();
  }
}

function describeChanges(report: Report | undefined): string {
  const changed = (report?.files ?? []).filter(({ status }) => status !== 'unchanged' && status !== 'failed');
  return JSON.stringify(changed.map(({ path, status, diff }: ReportedFile) => [path, status, diff]));
}
