import type { Config } from './types';

const LABELS: Record<keyof Config, string> = {
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  orgId: 'Organization',
  technicalAccount: 'Technical account',
  privateKey: 'Private key',
  metaScopes: 'Permissions',
};

export const config: Config = {
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  orgId: process.env.ORG_ID!,
  technicalAccount: process.env.TECHNICAL_ACCOUNT!,
  privateKey: process.env.PRIVATE_KEY!,
  metaScopes: ['ent_user_sdk'],
};

export function check(given: Config): void {
  for (const key of Object.keys(LABELS) as (keyof Config)[]) {
    if (!given[key]) throw new Error(`${LABELS[key]} is missing`);
  }
}
