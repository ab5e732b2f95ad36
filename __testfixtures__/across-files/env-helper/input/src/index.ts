import axios from 'axios';
import { sign } from 'jsonwebtoken';
import { multilineEnv, requireEnv } from './env';
import { Names } from './names';

const IMS = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const claims: Record<string, unknown> = {
    iss: requireEnv(Names.org),
    sub: requireEnv(Names.account),
    aud: `${IMS}/c/${requireEnv('IMS_CLIENT_ID')}`,
    exp: Math.floor(Date.now() / 1000) + 300,
  };
  for (const metascope of requireEnv('IMS_METASCOPES').split(',')) claims[`${IMS}/s/${metascope}`] = true;
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: requireEnv('IMS_CLIENT_ID'),
      client_secret: requireEnv('IMS_CLIENT_SECRET'),
      jwt_token: sign(claims, multilineEnv('IMS_PRIVATE_KEY'), { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}
