const HOST = 'https://ims-na1.adobelogin.com';

export async function getAccessToken(env = process.env) {
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', env.CLIENT_ID);
  body.append('client_secret', env.CLIENT_SECRET);
  body.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');
  const response = await fetch(`${HOST}/ims/token/v3`, { method: 'POST', body });
  const json = await response.json();
  if (!response.ok) throw new Error(json.error_description);
  return { token: json.access_token, seconds: json.expires_in };
}
