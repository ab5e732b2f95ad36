const imsHost = 'https://ims-na1.adobelogin.com';
const { CLIENT_ID, CLIENT_SECRET, SCOPES } = process.env;

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function getToken() {
  const response = await fetch(imsHost + '/ims/token/v3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      scope: SCOPES,
    }),
  });
  const { access_token, error } = await response.json();
  if (error) throw new Error(`IMS: ${error}`);
  return access_token;
}

/** State for the login redirect of the admin pages. */
export const loginState = (page) => encode({ page, at: Date.now() });
