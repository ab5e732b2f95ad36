import { readFile } from 'node:fs/promises';
import axios from 'axios';
import jwt from 'jsonwebtoken';
import { Refresher } from './Refresher.js';

const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env;

const refresher = new Refresher({
  sign: async () =>
    jwt.sign(
      {
        exp: Math.round(Date.now() / 1000) + 300,
        iss: ORG_ID,
        sub: TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
      },
      await readFile('private.key'),
      { algorithm: 'RS256' },
    ),
  exchange: async (assertion) => {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, jwt_token: assertion }),
    );
    return { token: data.access_token, lifetime: data.expires_in };
  },
});

export const getToken = () => refresher.token();
export const until = () => refresher.until;
