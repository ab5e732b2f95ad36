import axios from 'axios';
import jwt from 'jsonwebtoken';
import account, { HOST } from './account.mjs';
import settings, { privateKey } from './settings.mjs';

export async function getToken() {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: settings.orgId,
    sub: account,
    aud: `${HOST}/c/${settings.clientId}`,
    [`${HOST}/s/ent_user_sdk`]: true,
  };
  const { data } = await axios.post(
    `${HOST}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      jwt_token: jwt.sign(claims, privateKey, { algorithm: 'RS256' }),
    }),
  );
  return data.access_token;
}
