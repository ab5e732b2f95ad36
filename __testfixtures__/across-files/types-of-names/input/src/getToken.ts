import axios from 'axios';
import { sign } from 'jsonwebtoken';
import { check, config } from './config';
import { loggable } from './log';

check(config);
console.debug('Settings', loggable(config));

const IMS = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const claims: Record<string, unknown> = {
    iss: config.orgId,
    sub: config.technicalAccount,
    aud: `${IMS}/c/${config.clientId}`,
    exp: Math.floor(Date.now() / 1000) + 300,
  };
  for (const scope of config.metaScopes) claims[`${IMS}/s/${scope}`] = true;
  const jwt_token = sign(claims, config.privateKey, { algorithm: 'RS256' });
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({ client_id: config.clientId, client_secret: config.clientSecret, jwt_token }),
  );
  return data.access_token;
}
