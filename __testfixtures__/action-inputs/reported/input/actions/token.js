const auth = require('@adobe/jwt-auth');

async function main (params) {
  const { CLIENT_ID, CLIENT_SECRET, TECH_ACCT, KEY, ORG } = params;
  const { access_token: token } = await auth({
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    technicalAccountId: TECH_ACCT,
    orgId: ORG,
    metaScopes: 'ent_unheard_of_sdk',
    privateKey: KEY
  });
  return { body: { token } };
}

exports.main = main;
