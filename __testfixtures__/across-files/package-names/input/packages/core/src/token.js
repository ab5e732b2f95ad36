import axios from 'axios';
import { ims } from '#account';
import { sign } from '#auth/sign';

export async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: ims.clientId,
      client_secret: ims.clientSecret,
      jwt_token: sign(),
    }),
  );
  return data.access_token;
}
