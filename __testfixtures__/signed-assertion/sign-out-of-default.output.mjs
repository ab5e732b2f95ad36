import jwt from 'jsonwebtoken';

// jsonwebtoken is CommonJS: no named imports
const { decode } = jwt;

const ims = new URL('https://ims-na1.adobelogin.com');

export async function getToken() {
  const { CLIENT_ID: client_id, CLIENT_SECRET: client_secret } = process.env;
  const response = await fetch(new URL('/ims/token/v3', ims), {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret, scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles' }),
  });
  if (!response.ok) throw new Error(`IMS answered ${response.status}: ${await response.text()}`);
  const { access_token } = await response.json();
  return access_token;
}

export const madeAt = (accessToken) => new Date(Number(decode(accessToken).created_at));
