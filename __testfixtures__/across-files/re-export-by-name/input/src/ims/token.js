import fetch from 'node-fetch';
import { signAssertion } from '../auth/index.js';

const { IMS_CLIENT_ID, IMS_CLIENT_SECRET, IMS_ORG_ID, IMS_TECH_ACCT } = process.env;

export default async function getToken() {
  const form = new URLSearchParams();
  form.set('client_id', IMS_CLIENT_ID);
  form.set('client_secret', IMS_CLIENT_SECRET);
  form.set('jwt_token', signAssertion(IMS_ORG_ID, IMS_TECH_ACCT, IMS_CLIENT_ID));

  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt/', {
    method: 'POST',
    body: form,
  });
  if (!response.ok) {
    throw new Error(`IMS answered ${response.status}: ${await response.text()}`);
  }
  const json = await response.json();
  return json.access_token;
}
