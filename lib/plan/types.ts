import type { Edit, EnvChange, FileFailure, Finding, Flow } from '../../transforms/types';

/** A file whose text the plan replaces; `before` is what was read, so that a write can refuse a file that moved on. */
export interface FileChange {
  readonly path: string;
  /** Undefined when the file is created. */
  readonly before: string | undefined;
  /** Undefined when the file goes. */
  readonly after: string | undefined;
}

/** A file that holds a fingerprint and stays as it is. */
export interface UntouchedFile {
  readonly path: string;
  readonly reason?: string;
}

/** Everything a run decided about one repository. Preview, write, JSON and batch render this and decide nothing. */
export interface Plan {
  /** Absolute path of the repository root. */
  readonly root: string;
  readonly changes: readonly FileChange[];
  readonly untouched: readonly UntouchedFile[];
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  readonly flows: readonly Flow[];
  readonly env: readonly EnvChange[];
  readonly failures: readonly FileFailure[];
  /** `seen` = `clean` + `skipped` + `parsed` + `unparsed`, in files. */
  readonly totals: {
    /** Searched for fingerprints, or changed or spoken of because a flow leads there. */
    readonly seen: number;
    /** Held no fingerprint, and no flow led there. */
    readonly clean: number;
    /** Held a fingerprint but are not source (minified, generated, vendored, too large). */
    readonly skipped: number;
    /** Held a fingerprint and were analysed, or changed or spoken of because a flow leads there. */
    readonly parsed: number;
    /** Could not be read or parsed. */
    readonly unparsed: number;
  };
}
