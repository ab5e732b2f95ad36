const axios = require('axios');

const ims = axios.create({ baseURL: 'https://ims-na1.adobelogin.com', timeout: 10000 });
const api = axios.create({ baseURL: 'https://reactor.adobe.io', timeout: 30000 });

exports.ims = ims;
exports.api = api;

// auth needs `ims` from here: it must be loaded after the exports.
const auth = require('./auth');

api.interceptors.request.use(async (request) => {
  request.headers.set({
    Accept: 'application/vnd.api+json;revision=1',
    Authorization: `Bearer ${await auth.getToken()}`,
    'X-Api-Key': process.env.CLIENT_ID,
    'X-Gw-Ims-Org-Id': process.env.ORG_ID,
  });
  return request;
});
