/** What the Developer Console shows for a service account. */
export interface ImsConfig {
  clientId: string;
  clientSecret: string;
  scopes: string[];
}

export interface ImsToken {
  access_token: string;
  token_type: string;
  expires_in: number;
}

export interface ForwardedEvent {
  id: string;
  type: string;
  payload: Record<string, unknown>;
}
