const rp = require('request-promise');

const ims = rp.defaults({ baseUrl: 'https://ims-na1.adobelogin.com', json: true, timeout: 10000 });
const api = rp.defaults({ baseUrl: 'https://usermanagement.adobe.io/v2/usermanagement', json: true });

function getToken() {
  return ims({
    method: 'POST',
    uri: '/ims/token/v3',
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    },
  }).then((body) => body.access_token);
}

async function users(page) {
  const bearer = await getToken();
  return api({ uri: `/users/${process.env.ORG_ID}/${page}`, auth: { bearer } });
}

module.exports = { getToken, users };
