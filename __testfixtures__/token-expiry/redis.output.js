const axios = require('axios');
const redis = require('./redisClient');

const KEY = 'adobe:ims:token';

async function requestToken() {
  const response = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams',
    }),
  );
  return response.data;
}

async function getToken() {
  const cached = await redis.get(KEY);
  if (cached) return cached;
  const { access_token: token, expires_in: lifetime } = await requestToken();
  await redis.set(KEY, token, 'PX', lifetime * 1000 - 60_000);
  await redis.set(`${KEY}:copy`, token, { EX: lifetime - 60 });
  await redis.setex(`${KEY}:forever`, lifetime, token);
  return token;
}

module.exports = { getToken, lifetimes: redis.lifetimes };
