import { registerAs } from '@nestjs/config';

export default registerAs('adobe', () => ({
  clientId: process.env.ADOBE_CLIENT_ID ?? '',
  clientSecret: process.env.ADOBE_CLIENT_SECRET ?? '',
  technicalAccountId: process.env.ADOBE_TECHNICAL_ACCOUNT_ID ?? '',
  metaScopes: process.env.ADOBE_META_SCOPES ?? '',
}));
