module.exports.load = () => {
  const { IMS_CLIENT_ID, IMS_CLIENT_SECRET, IMS_ORG_ID, IMS_TECH_ACCT, IMS_PRIVATE_KEY, IMS_SCOPES } = process.env;
  if (!IMS_CLIENT_ID) throw new Error('IMS_CLIENT_ID is missing');
  if (!IMS_PRIVATE_KEY) throw new Error('IMS_PRIVATE_KEY is missing');
  return {
    clientId: IMS_CLIENT_ID,
    clientSecret: IMS_CLIENT_SECRET,
    orgId: IMS_ORG_ID,
    techAcct: IMS_TECH_ACCT,
    privateKey: IMS_PRIVATE_KEY,
    scopes: IMS_SCOPES.split(','),
  };
};
