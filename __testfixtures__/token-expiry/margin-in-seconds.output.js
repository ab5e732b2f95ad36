const axios = require('axios');

/** Renewed two hours early, so that a long job never runs out of its token. */
const MARGIN = 2 * 60 * 60;

const session = { accessToken: '', validUntil: 0 };

async function getToken() {
  if (session.validUntil > Date.now()) return session.accessToken;

  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
    }),
  );
  session.accessToken = data.access_token;
  session.validUntil = Date.now() + (data.expires_in - MARGIN) * 1000;
  return session.accessToken;
}

module.exports = { getToken, session };
