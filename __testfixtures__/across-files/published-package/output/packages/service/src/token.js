const superagent = require('superagent');

const account = {
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET,
  orgId: process.env.ADOBE_ORG_ID,
  technicalAccountId: process.env.ADOBE_TECH_ACCOUNT_ID,
};

async function getToken() {
  const { body } = await superagent
    .post('https://ims-na1.adobelogin.com/ims/token/v3')
    .type('form')
    .send({
      grant_type: 'client_credentials',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams',
    });
  return body.access_token;
}

module.exports = { getToken, account };
