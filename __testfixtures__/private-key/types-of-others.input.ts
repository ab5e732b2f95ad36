import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';

export interface AdobeAccount {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalId: string;
  key: string;
}

/** What other services are told about a user. */
export interface Profile {
  sub: string;
  key: string;
  email: string;
}

const IMS = 'https://ims-na1.adobelogin.com';

function readAccount(): AdobeAccount {
  return {
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    orgId: process.env.ORG_ID!,
    technicalId: process.env.TECHNICAL_ACCOUNT_ID!,
    key: readFileSync(process.env.KEY_FILE!, 'utf8'),
  };
}

export async function getToken(): Promise<string> {
  const account = readAccount();
  const claims = {
    iss: account.orgId,
    sub: account.technicalId,
    aud: `${IMS}/c/${account.clientId}`,
    exp: Math.floor(Date.now() / 1000) + 60,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: account.clientId,
      client_secret: account.clientSecret,
      jwt_token: jwt.sign(claims, account.key, { algorithm: 'RS256' }),
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

export async function getProfile(token: string): Promise<Profile> {
  const response = await fetch(`${IMS}/ims/profile/v1`, { headers: { Authorization: `Bearer ${token}` } });
  return (await response.json()) as Profile;
}
