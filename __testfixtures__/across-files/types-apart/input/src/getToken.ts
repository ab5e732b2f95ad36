import { readFileSync } from 'node:fs';
import got from 'got';
import { sign } from 'jsonwebtoken';
import { settings } from './settings';

const { ims, key, http } = settings;
const host = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const claims: Record<string, unknown> = {
    iss: ims.orgId,
    sub: ims.technicalAccount,
    aud: `${host}/c/${ims.clientId}`,
    exp: Math.floor(Date.now() / 1000) + 300,
  };
  ims.metaScopes.forEach((name) => {
    claims[`${host}/s/${name}`] = true;
  });
  const { access_token } = await got
    .post(`${host}/ims/exchange/jwt`, {
      retry: { limit: http.retries },
      form: {
        client_id: ims.clientId,
        client_secret: ims.clientSecret,
        jwt_token: sign(claims, readFileSync(key.file, key.encoding), { algorithm: 'RS256' }),
      },
    })
    .json<{ access_token: string }>();
  return access_token;
}
