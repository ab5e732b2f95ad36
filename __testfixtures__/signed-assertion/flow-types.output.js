/**
 * @flow
 */
import axios from 'axios';

type Config = {|
  +clientId: string,
  +clientSecret: string,
  +scopes: Array<string>,
|};

export async function getToken(config: Config): Promise<string> {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
      scope: config.scopes.join(','),
    }),
  );
  return data.access_token;
}
