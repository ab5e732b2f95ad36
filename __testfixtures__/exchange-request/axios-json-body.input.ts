import axios, { AxiosError } from 'axios';
import * as jwt from 'jsonwebtoken';

const host = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 600,
      iss: process.env.TARGET_ORG,
      sub: process.env.TARGET_TECH_ACCOUNT,
      aud: `${host}/c/${process.env.TARGET_CLIENT_ID}`,
      [`${host}/s/ent_marketing_sdk`]: true,
    },
    process.env.TARGET_PRIVATE_KEY as string,
    { algorithm: 'RS256' },
  );
  const res = await axios.post<{ access_token: string; expires_in: number }>(`${host}/ims/exchange/jwt`, {
    client_id: process.env.TARGET_CLIENT_ID,
    client_secret: process.env.TARGET_CLIENT_SECRET,
    jwt_token: assertion,
  });
  return res.data.access_token;
}

export function describeError(error: unknown): string {
  return error instanceof AxiosError ? `${error.response?.status ?? 'no answer'}: ${error.message}` : String(error);
}
