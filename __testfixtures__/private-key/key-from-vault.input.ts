import axios from 'axios';
import { sign } from 'jsonwebtoken';
import { readSecret } from './vault.cjs';

interface ImsResponse {
  access_token: string;
}

const ims = 'https://ims-na1.adobelogin.com';

/** The key and the secret live in the vault of the platform team, everything else in the environment. */
export async function getToken(): Promise<string> {
  const [privateKey, clientSecret] = await Promise.all([
    readSecret('adobe/private-key'),
    readSecret('adobe/client-secret'),
  ]);
  const now = Math.floor(Date.now() / 1000);
  const assertion = sign(
    {
      iat: now,
      exp: now + 600,
      jti: String(now),
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${ims}/c/${process.env.CLIENT_ID}`,
      [`${ims}/s/ent_user_sdk`]: true,
    },
    privateKey,
    { algorithm: 'RS256' },
  );
  const form = new URLSearchParams({
    client_id: process.env.CLIENT_ID!,
    client_secret: clientSecret,
    jwt_token: assertion,
  });
  const { data } = await axios.post<ImsResponse>(`${ims}/ims/exchange/jwt`, form);
  return data.access_token;
}
