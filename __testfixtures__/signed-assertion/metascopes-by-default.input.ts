import jwt from 'jsonwebtoken';

interface Account {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKey: string;
  metaScopes?: readonly string[];
}

const IMS = 'https://ims-na1.adobelogin.com';

export async function login({
  clientId,
  clientSecret,
  orgId,
  technicalAccountId,
  privateKey,
  metaScopes = ['ent_user_sdk'],
}: Account): Promise<string> {
  const claims = Object.fromEntries(metaScopes.map((name): [string, boolean] => [`${IMS}/s/${name}`, true]));
  const payload = { ...claims, iss: orgId, sub: technicalAccountId, aud: `${IMS}/c/${clientId}` };
  const res = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      jwt_token: jwt.sign(payload, privateKey, { algorithm: 'RS256', expiresIn: 300 }),
    }),
  });
  return (await res.json()).access_token;
}

export const getToken = (): Promise<string> =>
  login({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    orgId: process.env.ORG_ID!,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID!,
    privateKey: process.env.PRIVATE_KEY!,
  });
