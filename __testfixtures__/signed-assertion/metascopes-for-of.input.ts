import axios from 'axios';
import { sign as jwtSign } from 'jsonwebtoken';

export const META_SCOPES: readonly string[] = ['ent_user_sdk'];

const IMS_URL = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const claims: { [claim: string]: unknown } = {};
  claims.exp = Math.floor(Date.now() / 1000) + 300;
  claims.iss = process.env.ORG_ID;
  claims.sub = process.env.TECHNICAL_ACCOUNT_ID;
  claims.aud = `${IMS_URL}/c/${process.env.CLIENT_ID}`;
  for (const metaScope of META_SCOPES) {
    claims[`${IMS_URL}/s/${metaScope}`] = true;
  }

  const form = new URLSearchParams({
    client_id: process.env.CLIENT_ID ?? '',
    client_secret: process.env.CLIENT_SECRET ?? '',
    jwt_token: jwtSign(claims, process.env.PRIVATE_KEY ?? '', { algorithm: 'RS256' }),
  });
  const { data } = await axios.post(`${IMS_URL}/ims/exchange/jwt`, form);
  return data.access_token as string;
}

export function isAdmin(groups: string[]): boolean {
  for (const group of groups) {
    if (group.startsWith('_admin_')) return true;
  }
  return false;
}
