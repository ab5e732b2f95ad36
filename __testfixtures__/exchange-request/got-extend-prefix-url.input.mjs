import fs from 'node:fs';
import got from 'got';
import jwt from 'jsonwebtoken';

const ims = got.extend({
  prefixUrl: 'https://ims-na1.adobelogin.com/ims',
  timeout: { request: 10_000 },
  headers: { 'user-agent': 'segment-sync/2.1' },
});

const makeJwt = () =>
  jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256', expiresIn: '10m' },
  );

export async function getToken() {
  const params = new URLSearchParams([
    ['client_id', process.env.CLIENT_ID],
    ['client_secret', process.env.CLIENT_SECRET],
    ['jwt_token', makeJwt()],
  ]);
  const { access_token } = await ims
    .post('exchange/jwt', {
      body: params.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    .json();
  return access_token;
}

export const getProfile = (token) =>
  ims('profile/v1', { headers: { authorization: `Bearer ${token}` } }).json();
