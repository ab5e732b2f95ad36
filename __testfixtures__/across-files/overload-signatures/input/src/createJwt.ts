import { sign } from 'jsonwebtoken';

/** Signs what IMS exchanges for a token. */
export function createJwt(clientId: string): string;
export function createJwt(clientId: string, seconds: number): string;
export function createJwt(clientId: string, seconds = 300): string {
  return sign(
    {
      iss: process.env.IMS_ORG_ID,
      sub: process.env.IMS_TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      exp: Math.floor(Date.now() / 1000) + seconds,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    process.env.IMS_PRIVATE_KEY!,
    { algorithm: 'RS256' },
  );
}

/** The bare token, or the token with its type. */
export function show(token: string): string;
export function show(token: string, type: string): string;
export function show(token: string, type?: string): string {
  return type === undefined ? token : `${type} ${token}`;
}
