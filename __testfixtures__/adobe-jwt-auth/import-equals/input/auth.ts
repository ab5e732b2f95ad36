import auth = require('@adobe/jwt-auth');
import * as fs from 'fs';

export async function getToken(): Promise<string> {
  const config: auth.JWTAuthConfig = {
    clientId: process.env.CLIENT_ID as string,
    clientSecret: process.env.CLIENT_SECRET as string,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID as string,
    orgId: process.env.ORG_ID as string,
    privateKey: fs.readFileSync('private.key', 'utf8'),
    metaScopes: ['ent_user_sdk'],
  };
  const { access_token } = await auth(config);
  return access_token;
}
