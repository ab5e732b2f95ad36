exports.getToken = async () => {
  const ims = 'https://ims-na1.adobelogin.com';
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.ADOBE_CLIENT_ID,
    client_secret: process.env.ADOBE_CLIENT_SECRET,
    scope: process.env.ADOBE_SCOPES,
  });
  const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
  const token = await response.json();
  return token.access_token;
};
