const axios = require('axios');

const production = {
  url: 'https://ims-na1.adobelogin.com/ims/token/v3',
  api: 'https://reactor.example.com',
};
const stage = {
  url: 'https://ims-na1-stg1.adobelogin.com/ims/token/v3',
  api: 'https://reactor-stage.example.com',
};

const envConfig = process.env.NODE_ENV === 'stage' ? stage : production;

async function getToken() {
  const response = await axios.post(
    envConfig.url,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
    }),
  );
  return response.data.access_token;
}

const listCompanies = async () =>
  axios.get(`${envConfig.api}/companies`, { headers: { Authorization: `Bearer ${await getToken()}` } });

module.exports = { getToken, listCompanies };
