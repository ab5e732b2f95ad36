const settings = {
  clientId: process.env.IO_CLIENT_ID,
  clientSecret: process.env.IO_CLIENT_SECRET,
  orgId: process.env.IO_ORG_ID,
};

async function getToken() {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets',
    }),
  });
  const { access_token: token } = await response.json();
  return token;
}

module.exports = { getToken, clientId: settings.clientId, orgId: settings.orgId };
