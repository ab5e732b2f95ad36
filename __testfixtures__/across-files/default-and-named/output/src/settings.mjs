export default {
  clientId: process.env.IMS_CLIENT_ID,
  clientSecret: process.env.IMS_CLIENT_SECRET,
};
