/**
 * @flow
 */
import { sign } from 'jsonwebtoken';
import axios from 'axios';

type Config = {|
  +clientId: string,
  +clientSecret: string,
  +orgId: string,
  +technicalAccountId: string,
  +privateKey: string,
  +metaScopes: Array<string>,
|};

export async function getToken(config: Config): Promise<string> {
  const payload: { [string]: mixed } = {
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${config.clientId}`,
  };
  config.metaScopes.forEach((name: string) => {
    payload[`https://ims-na1.adobelogin.com/s/${name}`] = true;
  });
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: config.clientId,
      client_secret: config.clientSecret,
      jwt_token: sign(payload, config.privateKey, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}
