import type { Config } from './types';

export const config: Config = {
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  orgId: process.env.ORG_ID!,
  technicalAccount: process.env.TECHNICAL_ACCOUNT!,
  privateKey: process.env.PRIVATE_KEY!,
};
