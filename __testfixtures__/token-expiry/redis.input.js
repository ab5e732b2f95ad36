const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');
const redis = require('./redisClient');

const KEY = 'adobe:ims:token';

async function requestToken() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk': true,
  };
  const response = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' }),
    }),
  );
  return response.data;
}

async function getToken() {
  const cached = await redis.get(KEY);
  if (cached) return cached;
  const { access_token: token, expires_in: lifetime } = await requestToken();
  await redis.set(KEY, token, 'PX', lifetime - 60_000);
  await redis.set(`${KEY}:copy`, token, { EX: Math.floor(lifetime / 1000) - 60 });
  await redis.setex(`${KEY}:forever`, lifetime, token);
  return token;
}

module.exports = { getToken, lifetimes: redis.lifetimes };
