import axios from 'axios';
import { assertion } from './assertion';
import { Ims } from './ims';

const options = Ims.fromEnv();

export async function getToken(): Promise<string> {
  const params = new URLSearchParams();
  params.set('client_id', options.clientId);
  params.set('client_secret', options.clientSecret);
  params.set('jwt_token', assertion(options));
  const { data } = await axios.post<Ims.Answer>(`${Ims.HOST}/ims/exchange/jwt`, params);
  return data.access_token;
}
