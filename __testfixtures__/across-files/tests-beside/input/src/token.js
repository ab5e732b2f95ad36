const axios = require('axios');
const { createJwt } = require('./jwt');

const config = {
  clientId: process.env.CM_CLIENT_ID,
  clientSecret: process.env.CM_CLIENT_SECRET,
  orgId: process.env.CM_ORG_ID,
  technicalAccountId: process.env.CM_TECH_ACCOUNT_ID,
};

async function getToken() {
  const params = new URLSearchParams();
  params.append('client_id', config.clientId);
  params.append('client_secret', config.clientSecret);
  params.append('jwt_token', createJwt(config));
  const response = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', params);
  return response.data.access_token;
}
module.exports = { getToken };
