import axios from 'axios';
import jwt from 'jsonwebtoken';
import { readFileSync } from 'fs';

export const cache = new Map();

/** @param {number} ttl in seconds */
function remember(key, value, ttl) {
  const end = new Date();
  end.setSeconds(end.getSeconds() + ttl - 120);
  cache.set(key, { value, end });
  cache.end = end;
}

export async function getToken() {
  const known = cache.get('ims');
  if (known && known.end > new Date()) return known.value;
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data: ims } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  remember('ims', ims.access_token, ims.expires_in);
  return ims.access_token;
}
