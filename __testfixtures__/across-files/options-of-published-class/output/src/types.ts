/** Options of {@link UmapiClient}. */
export interface UmapiClientOptions {
  clientId: string;
  clientSecret: string;
  orgId: string;
  /** Defaults to `ent_user_sdk`. */
  scopes?: string[];
}

export interface User {
  email: string;
  status: string;
}
