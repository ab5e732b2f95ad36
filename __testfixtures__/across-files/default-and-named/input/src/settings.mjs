export const privateKey = process.env.IMS_PRIVATE_KEY;

export default {
  clientId: process.env.IMS_CLIENT_ID,
  clientSecret: process.env.IMS_CLIENT_SECRET,
  orgId: process.env.IMS_ORG_ID,
};
