const axios = require('axios');

const MS_PER_HOUR = 60 * 60 * 1000;

exports.getToken = async function () {
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', process.env.CLIENT_ID);
  body.append('client_secret', process.env.CLIENT_SECRET);
  body.append(
    'scope',
    'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
  );
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
  console.log('Token is valid for hours:', Math.round(data.expires_in * 1000 / MS_PER_HOUR));
  return data.access_token;
};
