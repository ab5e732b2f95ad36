import axios from 'axios';

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
  const { data: ims } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  remember('ims', ims.access_token, ims.expires_in);
  return ims.access_token;
}
