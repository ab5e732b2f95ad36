import type { PlanOptions } from '../../plan/createPlan';
import type { Report } from '../../report/schema';
import type { RepositoryOutcome } from '../types';

/** What decides on the result of a repository, besides the repository. */
export interface RunOptions extends PlanOptions {
  readonly mode: Report['mode'];
  /** Write to the planned folders themselves instead of copies. */
  readonly inPlace: boolean;
}

/** Of the options, what the analysis is told. */
export function planOptionsOf({ scopes, client, typecheck }: RunOptions): PlanOptions {
  return { ...(scopes && { scopes }), ...(client && { client }), ...(typecheck && { typecheck }) };
}

/** What one repository may take; more ends the work on it, and on no other. */
export interface RunLimits {
  /** For getting it, and again for analysing it. */
  readonly seconds: number;
  /** Of what is fetched, and of the files that are checked out or copied. */
  readonly bytes: number;
}

/** Part `index` (from 1) of `total` parts of a plan. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** Why a repository came to no report. */
export class RepositoryFailure extends Error {
  /** @param outcome `failed` if a rerun would end the same way, `retry` if it may go better */
  constructor(
    message: string,
    readonly outcome: Extract<RepositoryOutcome, 'failed' | 'retry'>,
  ) {
    super(message);
  }
}

export function describeSize(maxBytes: number): RepositoryFailure {
  const limit = `${String(Math.round(maxBytes / (1 << 20)))} MB`;
  return new RepositoryFailure(`it is larger than ${limit}; raise --size-limit to work on it`, 'failed');
}
