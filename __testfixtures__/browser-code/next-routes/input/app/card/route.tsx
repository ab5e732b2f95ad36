import { readFileSync } from 'fs';
import jwt from 'jsonwebtoken';
import { card } from '../../mail';

export async function GET(request: Request): Promise<Response> {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const form = new URLSearchParams({
    client_id: process.env.CLIENT_ID!,
    client_secret: process.env.CLIENT_SECRET!,
    jwt_token: jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }),
  });
  const answer = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', { method: 'POST', body: form });
  const { access_token } = (await answer.json()) as { access_token: string };
  return card(<p title={request.url}>{access_token.length}</p>);
}
