import { createJwt } from '@/lib/adobe-jwt';
import { env } from '@/lib/env';

interface TokenResponse {
  access_token: string;
  expires_in: number;
}

/** Asks IMS for a token, every time: Next.js must not cache it. */
export async function getAdobeToken(): Promise<string> {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: env.apiKey,
      client_secret: env.clientSecret,
      jwt_token: createJwt(),
    }),
    cache: 'no-store',
  });
  if (!response.ok) {
    throw new Error(`IMS refused the request with status ${response.status}`);
  }
  const { access_token }: TokenResponse = await response.json();
  return access_token;
}
