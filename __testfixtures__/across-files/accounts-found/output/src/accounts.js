const accounts = [
  {
    name: 'eu',
    clientId: process.env.EU_CLIENT_ID,
    clientSecret: process.env.EU_CLIENT_SECRET,
    orgId: process.env.EU_ORG_ID,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  },
  {
    name: 'us',
    clientId: process.env.US_CLIENT_ID,
    clientSecret: process.env.US_CLIENT_SECRET,
    orgId: process.env.US_ORG_ID,
    scopes: [
      'openid',
      'AdobeID',
      'user_management_sdk',
      'read_organizations',
      'additional_info.job_function',
      'additional_info.projectedProductContext',
      'additional_info.roles',
    ],
  },
];

module.exports = { accounts };
