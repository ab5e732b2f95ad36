import axios from 'axios';
import { createAssertion, withRetry } from './lib/index.js';

const account = {
  clientId: process.env.AEP_API_KEY,
  clientSecret: process.env.AEP_CLIENT_SECRET,
  orgId: process.env.AEP_ORG_ID,
  technicalAccountId: process.env.AEP_TECHNICAL_ACCOUNT_ID,
  privateKey: process.env.AEP_PRIVATE_KEY,
};

export async function fetchAccessToken() {
  const body = new URLSearchParams({
    client_id: account.clientId,
    client_secret: account.clientSecret,
    jwt_token: createAssertion(account),
  });
  const { data } = await withRetry(() =>
    axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body),
  );
  return data.access_token;
}
