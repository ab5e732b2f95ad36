const axios = require('axios');

function getToken() {
  const params = new URLSearchParams();
  params.append('grant_type', 'client_credentials');
  params.append('client_id', process.env.CLIENT_ID);
  params.append('client_secret', process.env.CLIENT_SECRET);
  params.append('scope', 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles');

  return axios.default
    .post('https://ims-na1.adobelogin.com/ims/token/v3', params)
    .then((response) => response.data.access_token)
    .catch((error) => {
      throw new Error(error.response ? error.response.data.error_description : error.message);
    });
}

exports.getToken = getToken;
