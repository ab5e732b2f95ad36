import axios from 'axios';

const IMS = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const form = new URLSearchParams();
  form.append('grant_type', 'client_credentials');
  form.append('client_id', process.env.CLIENT_ID!);
  form.append('client_secret', process.env.CLIENT_SECRET!);
  form.append('scope', 'openid,AdobeID,user_management_sdk');
  const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/token/v3`, form);
  return data.access_token;
}
