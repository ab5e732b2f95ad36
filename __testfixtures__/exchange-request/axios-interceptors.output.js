const axios = require('axios');

const ims = axios.create({
  baseURL: process.env.IMS_ENDPOINT || 'https://ims-na1.adobelogin.com',
  timeout: 10000,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
});

ims.interceptors.request.use((config) => {
  console.debug('%s %s', config.method, config.url);
  return config;
});
ims.interceptors.response.use(
  (response) => response.data,
  (error) => {
    const { error: code, error_description: text } = (error.response && error.response.data) || {};
    throw Object.assign(new Error(text || error.message), { code });
  },
);

async function getToken() {
  const params = new URLSearchParams();
  params.set('grant_type', 'client_credentials');
  params.set('client_id', process.env.CLIENT_ID);
  params.set('client_secret', process.env.CLIENT_SECRET);
  params.set('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');
  const { access_token: token } = await ims.post('/ims/token/v3', params);
  return token;
}

module.exports = { getToken };
