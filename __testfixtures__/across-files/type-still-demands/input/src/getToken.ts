import axios from 'axios';
import { sign } from 'jsonwebtoken';
import { config } from './config';

const IMS = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const claims = {
    iss: config.orgId,
    sub: config.technicalAccount,
    aud: `${IMS}/c/${config.clientId}`,
    exp: Math.floor(Date.now() / 1000) + 300,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
  const jwt_token = sign(claims, config.privateKey, { algorithm: 'RS256' });
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({ client_id: config.clientId, client_secret: config.clientSecret, jwt_token }),
  );
  return data.access_token;
}
