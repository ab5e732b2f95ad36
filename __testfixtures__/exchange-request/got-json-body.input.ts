import got from 'got';
import { sign } from 'jsonwebtoken';
import { readFileSync } from 'fs';

interface TokenResponse {
  access_token: string;
  token_type: string;
}

const claims = (): Record<string, unknown> => ({
  iss: process.env.ORG_ID,
  sub: process.env.TECHNICAL_ACCOUNT_ID,
  aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
  exp: Math.round(Date.now() / 1000) + 60,
  'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
});

export async function getToken(): Promise<string> {
  const jwtToken = sign(claims(), readFileSync('private.key', 'utf8'), { algorithm: 'RS256' });
  const json = {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: jwtToken,
  };
  const response = await got<TokenResponse>({
    method: 'POST',
    url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    json,
    responseType: 'json',
  });
  return response.body.access_token;
}
