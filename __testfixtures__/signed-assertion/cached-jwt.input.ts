import { readFileSync } from 'fs';
import jwt from 'jsonwebtoken';

let assertion = '';
let assertionExp = 0;

/** A JWT may be used again until it expires. */
function getAssertion(): string {
  const now = Math.floor(Date.now() / 1000);
  if (assertion && assertionExp > now) return assertion;
  const claims = {
    exp: now + 8 * 60 * 60,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  assertion = jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' });
  assertionExp = claims.exp;
  return assertion;
}

export async function getToken(): Promise<string> {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: getAssertion(),
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
