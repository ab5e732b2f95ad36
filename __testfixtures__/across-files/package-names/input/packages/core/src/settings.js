export const ims = {
  clientId: process.env.IMS_CLIENT_ID,
  clientSecret: process.env.IMS_CLIENT_SECRET,
  orgId: process.env.IMS_ORG_ID,
  technicalAccount: process.env.IMS_TECH_ACCOUNT,
  lifetime: 300,
  privateKey: process.env.IMS_PRIVATE_KEY,
};
