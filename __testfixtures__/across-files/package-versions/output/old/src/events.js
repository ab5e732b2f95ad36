const { AdobeAuth, AdobeIOEvents } = require('@adobe/asset-compute-events-client');

module.exports = async (account, metascopes, options) => {
  const accessToken = await new AdobeAuth().createAccessToken(account, metascopes);
  return new AdobeIOEvents({ accessToken, orgId: account.org, ...options });
};
