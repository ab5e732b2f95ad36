export type Metascope = 'ent_user_sdk' | 'ent_adobeio_sdk';

export interface Config {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccount: string;
  privateKey: string;
  metaScopes: readonly Metascope[];
}

/** What may be logged. */
export type PublicConfig = Omit<Config, 'clientSecret' | 'privateKey'>;
