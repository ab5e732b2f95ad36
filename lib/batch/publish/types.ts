import type { ApiUrls } from '../hosts/apiUrls';
import type { HostClient } from '../hosts/client';
import type { HostKind } from '../hosts/services';
import type { RepositoryResult } from '../types';

/** A repository that `batch run` is through with. */
export interface Candidate {
  readonly result: RepositoryResult;
  /** Reads what is only needed if it comes to publishing. */
  readonly read: () => CandidateTexts;
}

export interface CandidateTexts {
  /** Unified diff; undefined if it is missing. */
  readonly patch: string | undefined;
  /** Markdown. */
  readonly summary: string | undefined;
}

/**
 * How the publication of one repository ended: `opened` a request; `updated` its branch or request; `pushed` a branch
 * where no service is known; `unchanged`, all was there already; `failed` for good; `retry`, may go better next time.
 */
export type PublicationOutcome =
  'opened' | 'updated' | 'pushed' | 'unchanged' | 'skipped' | 'failed' | 'retry';

export interface Publication {
  readonly id: string;
  readonly outcome: PublicationOutcome;
  /** Why nothing was published. */
  readonly reason?: string;
  readonly branch?: string;
  readonly commit?: string;
  /** Of the request. */
  readonly url?: string;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

export interface PublishOptions {
  readonly branch: string;
  readonly title: string;
  /** Author of the commits. A branch whose last commit is somebody else's is left alone. */
  readonly author: Identity;
  /** Open requests as drafts. */
  readonly draft: boolean;
  /** Publish also what is whole except for some files that failed. */
  readonly partial: boolean;
  /** Change nothing anywhere; show every call instead. */
  readonly dryRun: boolean;
  /** Requests and branches to write at most. */
  readonly limit: number;
  /** Milliseconds between two repositories that something was written to. */
  readonly pause: number;
}

/** What publishing works with. */
export interface PublishContext {
  readonly options: PublishOptions;
  readonly apiUrls: ApiUrls;
  readonly tokens: Readonly<Partial<Record<HostKind, string>>>;
  readonly connect: (kind: HostKind) => Promise<HostClient>;
  readonly signal: AbortSignal;
  /** Told of every call that a dry run does not make. */
  readonly show: (call: string) => void;
  readonly onWait: (milliseconds: number, why: string) => void;
  /** Takes the tokens out of what a service or git has said. */
  readonly hide: (text: string) => string;
}
