const settings = {
  clientId: process.env.IO_CLIENT_ID,
  clientSecret: process.env.IO_CLIENT_SECRET,
  orgId: process.env.IO_ORG_ID,
  technicalAccountId: process.env.IO_TECH_ACCOUNT_ID,
  privateKey: process.env.IO_PRIVATE_KEY.replace(/\\n/g, '\n'),
};

async function getToken() {
  const { signJwt } = await import('./jwt.mjs');
  const assertion = await signJwt(settings);
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      jwt_token: assertion,
    }),
  });
  const { access_token: token } = await response.json();
  return token;
}

module.exports = { getToken, clientId: settings.clientId, orgId: settings.orgId };
