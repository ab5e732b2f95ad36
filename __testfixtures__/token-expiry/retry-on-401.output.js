const axios = require('axios');

let token;

async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return data.access_token;
}

/** Asks for a new token only when the API refuses the one at hand. */
async function call(path, isRetry = false) {
  token = token || (await getToken());
  try {
    const headers = { authorization: `Bearer ${token}`, 'x-api-key': process.env.CLIENT_ID };
    return await axios.get(`https://usermanagement.adobe.io${path}`, { headers });
  } catch (error) {
    if (isRetry || !error.response || error.response.status !== 401) throw error;
    token = undefined;
    return call(path, true);
  }
}

module.exports = { getToken, call };
