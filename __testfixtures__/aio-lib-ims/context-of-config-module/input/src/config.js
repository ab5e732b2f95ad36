module.exports = {
  client_id: process.env.IMS_CLIENT_ID,
  client_secret: process.env.IMS_CLIENT_SECRET,
  technical_account_id: process.env.IMS_TECH_ACCOUNT_ID,
  ims_org_id: process.env.IMS_ORG_ID,
  meta_scopes: ['ent_campaign_sdk'],
};
