const axios = require('axios');

const PRODUCTS = {
  users: ['openid', 'AdobeID', 'user_management_sdk'],
  launch: [
    'AdobeID',
    'openid',
    'read_organizations',
    'additional_info.job_function',
    'additional_info.projectedProductContext',
    'additional_info.roles',
    'user_management_sdk',
  ],
};

const IMS = 'https://ims-na1.adobelogin.com';

async function tokenFor(product) {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: PRODUCTS[product].join(','),
    }),
  );
  return data.access_token;
}

exports.getToken = () => tokenFor('users');
