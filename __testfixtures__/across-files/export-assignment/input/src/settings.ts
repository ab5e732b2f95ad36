const settings = {
  imsHost: process.env.IMS_HOST || 'ims-na1.adobelogin.com',
  clientId: process.env.IMS_CLIENT_ID!,
  clientSecret: process.env.IMS_CLIENT_SECRET!,
  orgId: process.env.IMS_ORG_ID!,
  technicalAccountId: process.env.IMS_TECHNICAL_ACCOUNT_ID!,
  pageSize: 200,
};

export = settings;
