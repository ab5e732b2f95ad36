const axios = require('axios');
const jwt = require('jsonwebtoken');
const qs = require('qs');

const { ADOBE_API_KEY, ADOBE_API_SECRET, ADOBE_JWT } = process.env;

/** The JWT is made by hand in the Adobe Developer Console and pasted into .env; it is good for a day. */
async function getToken() {
  const { exp } = jwt.decode(ADOBE_JWT);
  if (exp * 1000 < Date.now()) {
    throw new Error('ADOBE_JWT has expired: make a new one in the console');
  }
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    qs.stringify({ client_id: ADOBE_API_KEY, client_secret: ADOBE_API_SECRET, jwt_token: ADOBE_JWT }),
  );
  console.log('logged in as', jwt.decode(data.access_token).user_id);
  return data.access_token;
}

module.exports = { getToken };
