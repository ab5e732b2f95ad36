import type { Frozen, Settings } from './types';

export const settings: Frozen<Settings> = Object.freeze<Settings>({
  ims: {
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  },
  http: { retries: 2 },
});
