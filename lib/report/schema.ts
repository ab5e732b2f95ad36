import type { EnvChange, Finding, Flow } from '../../transforms/types';
import type { Rollout } from '../rollout/types';

/** Raised when a consumer of version 1 would have to change; new optional fields don't raise it. */
export const SCHEMA_VERSION = 1;

/** `created` and `deleted` count as changed. */
export type FileStatus = 'changed' | 'unchanged' | 'created' | 'deleted' | 'failed';

/** What became of one file. Only files that hold a fingerprint, were created or failed are listed, each once. */
export interface ReportedFile {
  readonly path: string;
  readonly status: FileStatus;
  /** Why it failed, or why it stays as it is. */
  readonly reason?: string;
  /** Unified diff with `a/` and `b/` headers, secrets replaced. Absent in an inventory. */
  readonly diff?: string;
  /** True if a secret was replaced in `diff`, which then shows the change but can't be applied. */
  readonly redacted?: boolean;
}

/** `docs` is the page about the rule, relative to the package root. */
export interface ReportedFinding extends Finding {
  readonly docs: string;
}

/**
 * Counts of one run; a report in which they don't add up is never printed:
 *
 * - `seen` = `clean` + `skipped` + `parsed` + `unparsed`: what became of every file that was looked at
 * - `seen` + created files = `changed` + `unchanged` + `failed`: how every file came out; a file without a fingerprint is
 *   `unchanged` and not listed, so `seen` + created files = `clean` + listed files
 * - `migrated` + `manual` + `left` = listed findings; `flows` = listed flows
 */
export interface Totals {
  /** Files searched for fingerprints. */
  readonly seen: number;
  /** Files without a fingerprint. */
  readonly clean: number;
  /** Files with a fingerprint that are not source: minified, generated, vendored, too large. */
  readonly skipped: number;
  /** Files with a fingerprint that were analysed. */
  readonly parsed: number;
  /** Files that could not be read or parsed; all of them failed. */
  readonly unparsed: number;
  /** Files changed, created or deleted; in a preview: those that would be. */
  readonly changed: number;
  readonly unchanged: number;
  /** Files that could not be read, parsed or written. */
  readonly failed: number;
  readonly flows: number;
  /** Findings by status. */
  readonly migrated: number;
  readonly manual: number;
  readonly left: number;
}

/** The document that `--json` prints. Paths are relative to `root`, with `/`; lists are in path order. */
export interface Report {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  /** Absolute path; of a repository in a batch its folder, or its URL. */
  readonly root: string;
  readonly mode: 'preview' | 'write';
  readonly files: readonly ReportedFile[];
  readonly findings: readonly ReportedFinding[];
  readonly flows: readonly Flow[];
  readonly env: readonly EnvChange[];
  /** What remains to be done outside of the code, per credential. */
  readonly rollout?: Rollout;
  readonly totals: Totals;
}
