const superagent = require('superagent');

const agent = superagent.agent().timeout({ response: 5000, deadline: 20000 }).retry(2);

exports.getToken = async function () {
  const { body } = await agent
    .post('https://ims-na1.adobelogin.com/ims/token/v3')
    .type('form')
    .send({ grant_type: 'client_credentials', client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET })
    .send({ scope: 'openid,AdobeID,user_management_sdk' });
  return body.access_token;
};
