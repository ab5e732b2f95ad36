const axios = require('axios');

const settings = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
};

function validate() {
  const problems = [];
  if (!settings.clientId) problems.push('CLIENT_ID');
  if (!settings.clientSecret) problems.push('CLIENT_SECRET');
  if (problems.length > 0) {
    throw new Error(`please set ${problems.join(', ')}`);
  }
}

async function getToken() {
  validate();
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
