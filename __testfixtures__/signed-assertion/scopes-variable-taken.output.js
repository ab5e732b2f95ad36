const ims = 'https://ims-na1.adobelogin.com';
const { SCOPES = 'https://www.googleapis.com/auth/drive.readonly', OAUTH_SCOPES, CLIENT_ID, CLIENT_SECRET } = process.env;
const scopes = SCOPES.split(' ');

/** Where people let the importer read their sheets. */
exports.consentUrl = (state) =>
  `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({ scope: scopes.join(' '), state })}`;

exports.getToken = async function getToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    scope: OAUTH_SCOPES,
  });
  const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
  return (await response.json()).access_token;
};
