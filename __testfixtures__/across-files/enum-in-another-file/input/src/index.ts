import axios from 'axios';
import { makeJwt } from './makeJwt';
import { MetaScope } from './MetaScope';

export async function getToken(): Promise<string> {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: makeJwt([MetaScope.Users, MetaScope.Io]),
    }),
  );
  return data.access_token;
}
