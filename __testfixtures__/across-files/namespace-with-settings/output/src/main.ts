import axios from 'axios';
import { Ims } from './ims';

const options = Ims.fromEnv();

export async function getToken(): Promise<string> {
  const params = new URLSearchParams();
  params.set('grant_type', 'client_credentials');
  params.set('client_id', options.clientId);
  params.set('client_secret', options.clientSecret);
  params.set('scope', 'openid,AdobeID,user_management_sdk');
  const { data } = await axios.post<Ims.Answer>(`${Ims.HOST}/ims/token/v3`, params);
  return data.access_token;
}
