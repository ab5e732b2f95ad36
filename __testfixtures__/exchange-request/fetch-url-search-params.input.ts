import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';

interface Credential {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
}

export async function fetchToken(credential: Credential): Promise<string> {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: credential.orgId,
    sub: credential.technicalAccountId,
    aud: `${ims}/c/${credential.clientId}`,
    [`${ims}/s/ent_user_sdk`]: true,
  };
  const url = new URL('/ims/exchange/jwt', ims);
  url.searchParams.set('client_id', credential.clientId);
  url.searchParams.set('client_secret', credential.clientSecret);
  url.searchParams.append('jwt_token', jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }));

  const response = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(5000) });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

export const getToken = () =>
  fetchToken({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    orgId: process.env.ORG_ID!,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID!,
  });
