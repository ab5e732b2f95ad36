const got = require('got');

const IMS_URL = 'https://ims-na1.adobelogin.com';

async function getToken() {
  const { body } = await got.post(`${IMS_URL}/ims/token/v3`, {
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles',
    },
    responseType: 'json',
    retry: { limit: 2, methods: ['POST'] },
    timeout: 15000,
  });
  return body.access_token;
}

const reactor = got.extend({
  prefixUrl: 'https://reactor.adobe.io',
  hooks: {
    beforeRequest: [
      async (options) => {
        options.headers.authorization = `Bearer ${await getToken()}`;
        options.headers['x-api-key'] = process.env.CLIENT_ID;
      },
    ],
  },
});

module.exports = { getToken, listCompanies: () => reactor.get('companies').json() };
