import type { PlanOptions } from '../plan/createPlan';
import type { Report } from '../report/schema';

/** Where the files of a repository come from: a folder of this machine (absolute), or a git URL. */
export type RepositorySource =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'git'; readonly url: string };

/** The service that hosts a repository, and its name there (`owner/name`, or a path of groups). */
export interface RepositoryHost {
  readonly kind: 'github' | 'gitlab';
  /** Root of the service's API, without a slash at the end. */
  readonly apiUrl: string;
  readonly project: string;
}

/** One repository of a batch: a line of the plan file. */
export interface PlannedRepository {
  /** Unique in the plan, and the name of its folder in the output: letters, digits, `.`, `_`, `-`. */
  readonly id: string;
  readonly source: RepositorySource;
  readonly branch?: string;
  /** The commit that the batch works on, 40 hex digits; none for a folder that git does not know. */
  readonly commit?: string;
  readonly host?: RepositoryHost;
  /** Why there is nothing to run: the repository is empty, for instance. */
  readonly skip?: string;
}

/** The plan file, JSON Lines: this header first, then one `PlannedRepository` a line, sorted by id. */
export interface PlanHeader {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** Number of repositories that follow. */
  readonly repositories: number;
  /** SHA-256 of the lines that follow, in hex. */
  readonly hash: string;
}

/**
 * How the work on one repository ended. `failed` is final: a rerun would fail the same way; `retry` may go better next
 * time (clone, network, time limit); `partial` means that some of its files failed.
 */
export type RepositoryOutcome = 'done' | 'partial' | 'failed' | 'retry' | 'skipped';

/** `result.json` of one repository, beside its `changes.patch` and `summary.md`. */
export interface RepositoryResult {
  readonly schemaVersion: 1;
  readonly repository: PlannedRepository;
  /** Hash of the plan that it was run for. */
  readonly plan: string;
  /** What it was migrated with. */
  readonly options?: PlanOptions;
  readonly outcome: RepositoryOutcome;
  /** Why it did not end as `done`, in words. */
  readonly reason?: string;
  /** Undefined when it came to no report. */
  readonly report?: Report;
  /** Milliseconds. */
  readonly duration: number;
}

/** One line of `state.jsonl`, appended when a repository is through. The last line of an id counts. */
export interface StateEntry {
  readonly id: string;
  /** Plan hash, commit, tool version and options as one hash: what has another key is run again. */
  readonly key: string;
  readonly outcome: RepositoryOutcome;
}

/** How many repositories ended how, and the sums over their reports. */
export interface BatchTotals extends Readonly<Record<RepositoryOutcome, number>> {
  readonly repositories: number;
  /** Repositories with at least one changed file. */
  readonly changed: number;
  /** Repositories with at least one item for a person. */
  readonly manual: number;
  readonly files: Readonly<Record<'seen' | 'changed' | 'failed', number>>;
  readonly flows: number;
  readonly findings: Readonly<Record<'migrated' | 'manual' | 'left', number>>;
}

/** `merged.json`: every repository of a plan, sorted by id, as its `result.json` has it. */
export interface MergedBatch {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** Hash of the plan. */
  readonly plan: string;
  readonly totals: BatchTotals;
  readonly repositories: readonly RepositoryResult[];
}
