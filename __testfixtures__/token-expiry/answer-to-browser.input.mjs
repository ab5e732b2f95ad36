import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';
import { route } from './router.cjs';

const IMS = 'https://ims-na1.adobelogin.com';

async function requestToken() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    [`${IMS}/s/ent_dataservices_sdk`]: true,
  };
  const response = await fetch(`${IMS}/ims/exchange/jwt/`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  });
  return response.json();
}

route('/token', async (req, res) => {
  const token = await requestToken();
  if (!token.access_token) return res.status(502).json({ error: 'no token' });
  return res.status(200).json(token);
});

export { call as getToken } from './router.cjs';
