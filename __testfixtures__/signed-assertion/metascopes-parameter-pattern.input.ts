import axios from 'axios';
import jwt from 'jsonwebtoken';

interface Settings {
  clientId: string;
  clientSecret: string;
  orgId: string;
  technicalAccountId: string;
  privateKey: string;
  metaScopes?: string[];
}

const IMS = 'https://ims-na1.adobelogin.com';

/** Gets a token for the integration that the settings describe. */
export async function requestToken({
  clientId,
  clientSecret,
  orgId,
  technicalAccountId,
  privateKey,
  metaScopes: names = ['ent_cloudmgr_sdk'],
}: Settings): Promise<string> {
  const claims: Record<string, unknown> = {
    iss: orgId,
    sub: technicalAccountId,
    aud: `${IMS}/c/${clientId}`,
    exp: Math.round(Date.now() / 1000) + 300,
  };
  for (const name of names) claims[`${IMS}/s/${name}`] = true;
  const form = new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    jwt_token: jwt.sign(claims, privateKey, { algorithm: 'RS256' }),
  });
  const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/exchange/jwt`, form);
  return data.access_token;
}
