import axios from 'axios';
import { readSecret } from './vault.cjs';

interface ImsResponse {
  access_token: string;
}

const ims = 'https://ims-na1.adobelogin.com';

/** The key and the secret live in the vault of the platform team, everything else in the environment. */
export async function getToken(): Promise<string> {
  const clientSecret = await readSecret('adobe/client-secret');
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID!,
    client_secret: clientSecret,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const { data } = await axios.post<ImsResponse>(`${ims}/ims/token/v3`, form);
  return data.access_token;
}
