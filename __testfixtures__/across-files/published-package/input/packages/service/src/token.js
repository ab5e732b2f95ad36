const superagent = require('superagent');
const { signJwt } = require('@acme/ims');

const account = {
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET,
  orgId: process.env.ADOBE_ORG_ID,
  technicalAccountId: process.env.ADOBE_TECH_ACCOUNT_ID,
};

async function getToken() {
  const assertion = signJwt(account, process.env.ADOBE_PRIVATE_KEY, ['ent_cloudmgr_sdk']);
  const { body } = await superagent
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt')
    .type('form')
    .send({
      client_id: account.clientId,
      client_secret: account.clientSecret,
      jwt_token: assertion,
    });
  return body.access_token;
}

module.exports = { getToken, account };
