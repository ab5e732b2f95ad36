import type { PlannedRepository } from '../types';

/** What is to be listed: the repositories of a GitHub organisation or user, or of a GitLab group with its subgroups. */
export interface HostSelection {
  readonly kind: 'github' | 'gitlab';
  /** Name of the organisation, full path of the group. */
  readonly name: string;
  /** Root of the API, without a slash at the end; undefined means the public service. */
  readonly apiUrl?: string;
}

/** A service that hosts repositories, as `batch plan` sees it. */
export interface RepositoryLister {
  /**
   * Lists the repositories that a batch may be about: with `source` a URL without credentials, `host`, and what the API
   * tells of `branch` and `commit`. The plan asks git for a commit that is missing, and gives the final `id`.
   */
  listRepositories(): AsyncIterable<PlannedRepository>;
}

export type OpenLister = (selection: HostSelection, signal: AbortSignal) => RepositoryLister;
