import got from 'got';

export async function getToken() {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', process.env.CLIENT_ID);
  form.append('client_secret', process.env.CLIENT_SECRET);
  form.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');

  const { body, statusCode } = await got('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    throwHttpErrors: false,
    responseType: 'json',
  });
  if (statusCode !== 200) throw new Error(`${body.error}: ${body.error_description}`);
  return body.access_token;
}
