import { readFileSync } from 'fs';
import jwt from 'jsonwebtoken';

interface CachedToken {
  value: string;
  expires: Date;
}

let cached: CachedToken | undefined;

export const expires = (): Date | undefined => cached?.expires;

export async function getToken(): Promise<string> {
  if (cached !== undefined && cached.expires.getTime() > Date.now() + 5 * 60 * 1000) return cached.value;

  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: jwt.sign(claims, readFileSync('private.key', 'utf8'), { algorithm: 'RS256' }),
    }),
  });
  const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
  cached = { value: access_token, expires: new Date(Date.now() + expires_in) };
  return access_token;
}
