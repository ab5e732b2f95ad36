const accounts = [
  {
    name: 'eu',
    clientId: process.env.EU_CLIENT_ID,
    clientSecret: process.env.EU_CLIENT_SECRET,
    orgId: process.env.EU_ORG_ID,
    technicalAccountId: process.env.EU_TECH_ID,
    privateKey: process.env.EU_PRIVATE_KEY,
    metaScopes: ['ent_user_sdk'],
  },
  {
    name: 'us',
    clientId: process.env.US_CLIENT_ID,
    clientSecret: process.env.US_CLIENT_SECRET,
    orgId: process.env.US_ORG_ID,
    technicalAccountId: process.env.US_TECH_ID,
    privateKey: process.env.US_PRIVATE_KEY,
    metaScopes: ['ent_user_sdk', 'ent_reactor_sdk'],
  },
];

module.exports = { accounts };
