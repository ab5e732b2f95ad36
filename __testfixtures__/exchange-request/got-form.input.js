const got = require('got');
const jwt = require('jsonwebtoken');
const { readFileSync } = require('fs');

const IMS_URL = 'https://ims-na1.adobelogin.com';

async function getToken() {
  const now = Math.floor(Date.now() / 1000);
  const assertion = jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${IMS_URL}/c/${process.env.CLIENT_ID}`,
      exp: now + 300,
      [`${IMS_URL}/s/ent_reactor_admin_sdk`]: true,
    },
    readFileSync('private.key'),
    { algorithm: 'RS256' }
  );

  const { body } = await got.post(`${IMS_URL}/ims/exchange/jwt`, {
    form: {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
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
