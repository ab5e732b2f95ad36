import type { Edit, EnvChange, FileFailure, Finding, Flow } from '../../transforms/types';

/** A file whose text the plan replaces; `before` is what was read, so that a write can refuse a file that moved on. */
export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Everything a run decided about one repository. Preview, write, JSON and batch render this and decide nothing. */
export interface Plan {
  /** Absolute path of the repository root. */
  readonly root: string;
  readonly changes: readonly FileChange[];
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  readonly flows: readonly Flow[];
  readonly env: readonly EnvChange[];
  readonly failures: readonly FileFailure[];
  readonly totals: {
    /** Files that were looked at for fingerprints. */
    readonly seen: number;
    /** Files that held a fingerprint and were parsed. */
    readonly parsed: number;
  };
}
