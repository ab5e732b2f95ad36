import { sign } from 'node:crypto';

const imsHost = 'https://ims-na1.adobelogin.com';
const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID, PRIVATE_KEY, META_SCOPES } = process.env;

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function makeAssertion() {
  const claims = {
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `${imsHost}/c/${CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 5 * 60,
  };
  for (const name of META_SCOPES.split(',')) claims[`${imsHost}/s/${name}`] = true;
  const parts = [encode({ alg: 'RS256', typ: 'JWT' }), encode(claims)];
  const signature = sign('RSA-SHA256', Buffer.from(parts.join('.')), PRIVATE_KEY).toString('base64url');
  return [...parts, signature].join('.');
}

export async function getToken() {
  const response = await fetch(imsHost + '/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      jwt_token: makeAssertion(),
    }),
  });
  const { access_token, error } = await response.json();
  if (error) throw new Error(`IMS: ${error}`);
  return access_token;
}

/** State for the login redirect of the admin pages. */
export const loginState = (page) => encode({ page, at: Date.now() });
