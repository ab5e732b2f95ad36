const axios = require('axios');

const answers = {};

function endOf(org) {
  const answer = answers[org];
  return answer ? answer.since + answer.expires_in : 0;
}

async function getToken(org = process.env.ORG_ID) {
  if (Date.now() < endOf(org)) return answers[org].access_token;

  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  answers[org] = { ...data, expires_in: data.expires_in * 1000 };
  answers[org].since = Date.now();
  return data.access_token;
}

module.exports = { getToken, end: () => endOf(process.env.ORG_ID) };
