const axios = require('axios');

const IMS = 'https://ims-na1.adobelogin.com';

async function authorize({ scope }) {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: String(scope),
    }),
  );
  return data.access_token;
}

exports.getToken = () => authorize({ scope: 'openid,AdobeID,user_management_sdk' });
exports.getReportToken = () => authorize({ scope: [
  'openid',
  'AdobeID',
  'user_management_sdk',
  'read_organizations',
  'additional_info.projectedProductContext',
  'additional_info.roles',
  'adobeio_api',
  'read_client_secret',
  'manage_client_secrets',
] });
