import axios from 'axios';
import jwt from 'jsonwebtoken';
import { readFileSync } from 'fs';

enum Claim {
  Issuer = 'iss',
}

export async function getToken(): Promise<string> {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    [Claim.Issuer]: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}
