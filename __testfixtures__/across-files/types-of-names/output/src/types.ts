export interface Config {
  clientId: string;
  clientSecret: string;
  scopes: readonly string[];
}

/** What may be logged. */
export type PublicConfig = Omit<Config, 'clientSecret'>;
