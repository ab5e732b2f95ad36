import authorize, { JWTAuthConfig, JWTAuthResponse } from '@adobe/jwt-auth';
import { readFileSync } from 'fs';

type Options = Omit<JWTAuthConfig, 'metaScopes' | 'privateKey'>;

function buildConfig(): Options {
  return {
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID!,
    orgId: process.env.ORG_ID!,
  };
}

export async function getToken(): Promise<string> {
  const config: JWTAuthConfig = {
    ...buildConfig(),
    privateKey: readFileSync('private.key', 'utf8'),
    metaScopes: 'ent_user_sdk',
  };
  const response: JWTAuthResponse = await authorize(config);
  return response.access_token;
}
