import type { PlannedRepository } from '../types';

/** A pull request of GitHub or a merge request of GitLab. */
export interface ChangeRequest {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  /** The commit it asks to merge. */
  readonly commit: string;
  readonly body: string;
}

/** What is to be asked for. */
export interface RequestDraft {
  readonly branch: string;
  /** The branch to merge into. */
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

/** What a batch asks of a hosting service. Every method throws `HostError` when it fails. */
export interface HostClient {
  /**
   * Every repository of an organisation, or of a group and the groups below it, by name; those that a batch has nothing
   * to do in with the reason. The service knows no commit.
   */
  listRepositories(owner: string): Promise<PlannedRepository[]>;
  /** The requests for a branch of the project itself, not of a fork, in any state, newest first. */
  findRequests(project: string, branch: string): Promise<ChangeRequest[]>;
  createRequest(project: string, draft: RequestDraft): Promise<ChangeRequest>;
  /** Gives an existing request a new body. The title may be somebody's by now. */
  updateBody(project: string, number: number, body: string): Promise<ChangeRequest>;
}
