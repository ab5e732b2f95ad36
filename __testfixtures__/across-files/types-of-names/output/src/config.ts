import type { Config } from './types';

const LABELS: Record<keyof Config, string> = {
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  scopes: 'Permissions',
};

export const config: Config = {
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  scopes: ['openid', 'AdobeID', 'user_management_sdk'],
};

export function check(given: Config): void {
  for (const key of Object.keys(LABELS) as (keyof Config)[]) {
    if (!given[key]) throw new Error(`${LABELS[key]} is missing`);
  }
}
