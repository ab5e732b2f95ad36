import { readFile } from 'fs/promises';
import fetch from 'node-fetch';
import jsonwebtoken from 'jsonwebtoken';

const { sign } = jsonwebtoken;

const config = JSON.parse(await readFile('./config.json', 'utf8'));
const privateKey = await readFile('./private.key');

const jwtToken = sign(
  {
    exp: Math.round(Date.now() / 1000) + 60,
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${config.clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_reactor_sdk': true,
  },
  privateKey,
  { algorithm: 'RS256' },
);

const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
  method: 'POST',
  body: new URLSearchParams({
    client_id: config.clientId,
    client_secret: config.clientSecret,
    jwt_token: jwtToken,
  }),
});
const { access_token: accessToken } = await response.json();

export { accessToken };

export const extensionUrl = (id) => `https://reactor.adobe.io/extension_packages/${id}?property=${config.property}`;
