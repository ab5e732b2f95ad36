const axios = require('axios');

const loadJwt = () => import('jsonwebtoken').then((module) => module.default);

exports.getToken = () =>
  axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  )
    .then(({ data }) => data.access_token);

exports.isOurs = async (session) => (await loadJwt()).verify(session, process.env.SESSION_SECRET);
