import jwt from 'jsonwebtoken';
import { Agent, fetch } from 'undici';

interface TokenResponse {
  access_token: string;
  token_type: 'bearer';
  expires_in: number;
}

const dispatcher = new Agent({ connect: { timeout: 2_000 } });

const PRIVATE_KEY = process.env.EVENTS_PRIVATE_KEY!.replace(/\\n/g, '\n');
const CLIENT_ID = process.env.EVENTS_CLIENT_ID!;

export async function getToken(): Promise<string> {
  const claims: jwt.JwtPayload = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.EVENTS_ORG_ID,
    sub: process.env.EVENTS_TECH_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/event_receiver_api': true,
  };
  const form = new URLSearchParams();
  form.append('client_id', CLIENT_ID);
  form.append('client_secret', process.env.EVENTS_CLIENT_SECRET!);
  form.append('jwt_token', jwt.sign(claims, PRIVATE_KEY, { algorithm: 'RS256' }));

  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/v1/jwt', {
    method: 'POST',
    body: form,
    dispatcher,
  });
  const { access_token } = (await response.json()) as TokenResponse;
  return access_token;
}

export function pollDelay(retryAfter: string | null): number {
  return retryAfter === null ? 2_000 : Number(retryAfter) * 1000;
}
