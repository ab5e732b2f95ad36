import type { Frozen, Settings } from './types';

export const settings: Frozen<Settings> = Object.freeze<Settings>({
  ims: {
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    orgId: process.env.ORG_ID!,
    technicalAccount: process.env.TECHNICAL_ACCOUNT!,
    metaScopes: ['ent_user_sdk'],
  },
  key: { file: 'private.pem', encoding: 'utf8' },
  http: { retries: 2 },
});
