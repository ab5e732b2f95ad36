exports.getToken = async (stage) => {
  const ims = 'https://ims-na1.adobelogin.com';
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env[`ADOBE_${stage}_CLIENT_ID`],
    client_secret: process.env[`ADOBE_${stage}_CLIENT_SECRET`],
    scope: process.env[`ADOBE_${stage}_SCOPES`],
  });
  const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
