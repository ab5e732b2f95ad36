module.exports = {
  client_id: process.env.IMS_CLIENT_ID,
  client_secrets: [process.env.IMS_CLIENT_SECRET],
  technical_account_id: process.env.IMS_TECH_ACCOUNT_ID,
  technical_account_email: process.env.IMS_TECH_ACCOUNT_EMAIL,
  ims_org_id: process.env.IMS_ORG_ID,
  scopes: (process.env.IMS_SCOPES || '').split(','),
};
