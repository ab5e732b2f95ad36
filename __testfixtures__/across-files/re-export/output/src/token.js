import axios from 'axios';
import { withRetry } from './lib/index.js';

const account = {
  clientId: process.env.AEP_API_KEY,
  clientSecret: process.env.AEP_CLIENT_SECRET,
};

export async function fetchAccessToken() {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: account.clientId,
    client_secret: account.clientSecret,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
  });
  const { data } = await withRetry(() =>
    axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body),
  );
  return data.access_token;
}
