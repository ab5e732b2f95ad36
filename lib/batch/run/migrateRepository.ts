import type { FileChange } from '../../plan/types';
import { pathsBefore } from '../../plan/pathsBefore';
import { writeChanges } from '../../plan/writeChanges';
import { createReport } from '../../report/createReport';
import type { Report } from '../../report/schema';
import type { PlannedRepository, RepositorySource } from '../types';
import { checkInPlace } from './checkInPlace';
import { findTree, type FoundTree, type TreeRequest } from './findTree';
import type { AnalysisProcess } from './AnalysisProcess';
import type { ProcessPool } from './ProcessPool';
import { planOptionsOf, RepositoryFailure } from './types';
import { withLimit } from './withLimit';

/** What came of a repository that could be worked on. */
export interface Migration {
  readonly report: Report;
  /** What it was worked on at, where git knows. */
  readonly commit: string | undefined;
  /** The copy that holds the changes, if they were written to one. */
  readonly tree: string | undefined;
}

/**
 * Migrates one repository, or previews it.
 *
 * @throws RepositoryFailure if it came to no report; the reason of the signal if it is aborted before anything is written
 */
export async function migrateRepository(request: TreeRequest, processes: ProcessPool): Promise<Migration> {
  const { repository, options, limits, signal } = request;
  const found = await withLimit(limits.seconds, 'getting it', signal, (limited) =>
    findTree({ ...request, signal: limited }),
  );
  const commit = found.commit ?? repository.commit;
  if (found.kind === 'nothing') {
    return { report: reportNothing(found.seen, request), commit, tree: undefined };
  }
  const report = await processes.use((analysis) => analyse(found, request, analysis));
  const isKept = found.isCopy && options.mode === 'write' && report.totals.changed > 0;
  return {
    report: { ...report, root: describeSource(repository.source) },
    commit,
    tree: isKept ? found.root : undefined,
  };
}

type Tree = Extract<FoundTree, { kind: 'tree' }>;

async function analyse(tree: Tree, request: TreeRequest, analysis: AnalysisProcess): Promise<Report> {
  const { repository, options, limits, signal } = request;
  const limit = <Result>(until: AbortSignal, work: (limited: AbortSignal) => Promise<Result>) =>
    withLimit(limits.seconds, 'analysing it', until, work);
  const { root, files } = tree;
  const toPlan = { root, files, options: planOptionsOf(options) };
  if (options.mode === 'preview') return limit(signal, (limited) => analysis.preview(toPlan, limited));

  const changes = await limit(signal, (limited) => analysis.plan(toPlan, limited));
  if (!tree.isCopy) await refuseObstacle(repository, tree.root, changes.flat());
  signal.throwIfAborted();
  // What is begun is finished, so that what is on disk and what is reported are the same.
  const { signal: never } = new AbortController();
  const unwritten = await writeChanges(tree.root, changes, never);
  return limit(never, (limited) => analysis.report('write', unwritten, limited));
}

async function refuseObstacle(
  repository: PlannedRepository,
  root: string,
  changes: readonly FileChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const obstacle = await checkInPlace(repository, root, pathsBefore(changes));
  if (obstacle !== undefined) throw new RepositoryFailure(obstacle, 'failed');
}

function reportNothing(seen: number, { repository, options }: TreeRequest): Report {
  const root = describeSource(repository.source);
  const nothing = { changes: [], untouched: [], edits: [], findings: [], flows: [], env: [], failures: [] };
  const totals = { seen, clean: seen, skipped: 0, parsed: 0, unparsed: 0 };
  return createReport({ ...nothing, root, totals }, options.mode);
}

function describeSource(source: RepositorySource): string {
  return source.kind === 'folder' ? source.path : source.url;
}
