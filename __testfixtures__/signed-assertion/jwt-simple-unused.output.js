const axios = require('axios');
const jwtSimple = require('jwt-simple');

const IMS = 'https://ims-na1.adobelogin.com';

exports.getToken = async () => {
  const { data } = await axios({
    method: 'post',
    url: `${IMS}/ims/token/v3`,
    data: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk,read_organizations,additional_info.projectedProductContext,session',
    }).toString(),
  });
  return data.access_token;
};
