import fetch from 'node-fetch';

const { IMS_CLIENT_ID, IMS_CLIENT_SECRET } = process.env;

export default async function getToken() {
  const form = new URLSearchParams();
  form.set('grant_type', 'client_credentials');
  form.set('client_id', IMS_CLIENT_ID);
  form.set('client_secret', IMS_CLIENT_SECRET);
  form.set('scope', 'openid,AdobeID,user_management_sdk');

  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: form,
  });
  if (!response.ok) {
    throw new Error(`IMS answered ${response.status}: ${await response.text()}`);
  }
  const json = await response.json();
  return json.access_token;
}
