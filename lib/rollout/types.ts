import type { FlowStatus } from '../../transforms/types';

/** A place in the repository that somebody has to look at. No secret is in `message`. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What has to happen to one environment variable, wherever it is set. Never holds a value. */
export interface VariableStep {
  readonly name: string;
  readonly action: 'set' | 'keep' | 'remove';
  /** Files that read or define it. */
  readonly files: readonly string[];
  readonly note: string;
}

/** One step of a person, in sentences of Markdown. */
export interface RolloutStep {
  readonly id: string;
  readonly title: string;
  /** What to know. */
  readonly about: readonly string[];
  /** What to do. */
  readonly items: readonly string[];
}

/** A credential of the repository: the flows that read one client id. */
export interface Credential {
  /** The variable of the client id, or the file that asks for the token. */
  readonly name: string;
  /** The variable that the client id is read from; undefined if it is written in code or settings. */
  readonly clientId?: string;
  readonly status: FlowStatus;
  /** Ids of its flows. */
  readonly flows: readonly string[];
  readonly files: readonly string[];
  readonly metascopes: readonly string[];
  readonly scopes: readonly string[];
  readonly variables: readonly VariableStep[];
  /** What is left for a person in the code. */
  readonly open: readonly Place[];
  /** What is left for a person in settings and the files around the code. */
  readonly settings: readonly Place[];
  /** Where its private key was loaded, or lies. */
  readonly keys: readonly Place[];
}

export interface CredentialRollout extends Credential {
  /** In the order to take them. */
  readonly steps: readonly RolloutStep[];
}

/** What remains to be done outside of the code, and in which order. */
export interface Rollout {
  readonly credentials: readonly CredentialRollout[];
  /** Left for a person, and it can't be told for which credential. */
  readonly elsewhere: readonly Place[];
}
