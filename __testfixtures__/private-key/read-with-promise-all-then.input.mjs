import { readFile } from 'node:fs/promises';
import jwt from 'jsonwebtoken';

const ims = 'https://ims-na1.adobelogin.com';
const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env;

const readAgent = async () => (await readFile('agent.txt', 'utf8')).trim();
const readProxy = () => Promise.resolve(process.env.HTTPS_PROXY);

export const getToken = () =>
  Promise.all([readAgent(), readFile('private.key'), readProxy()]).then(async ([agent, key, proxy]) => {
    if (proxy) throw new Error('No proxy can be used here');
    const claims = {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: ORG_ID,
      sub: TECHNICAL_ACCOUNT_ID,
      aud: `${ims}/c/${CLIENT_ID}`,
      [`${ims}/s/ent_user_sdk`]: true,
    };
    const response = await fetch(`${ims}/ims/exchange/jwt`, {
      method: 'POST',
      headers: { 'User-Agent': agent },
      body: new URLSearchParams({
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        jwt_token: jwt.sign(claims, key, { algorithm: 'RS256' }),
      }),
    });
    const { access_token } = await response.json();
    return access_token;
  });
