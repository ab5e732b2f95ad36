/** Options of {@link UmapiClient}. */
export interface UmapiClientOptions {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  /** PEM text of the private key of the service account. */
  privateKey: string;
  /** Defaults to `ent_user_sdk`. */
  metaScopes?: string[];
}

export interface User {
  email: string;
  status: string;
}
