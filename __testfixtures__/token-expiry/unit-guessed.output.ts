import axios from 'axios';

type ImsAnswer = { access_token: string; expires_in: number };

const ONE_DAY_IN_SECONDS = 86400;

class Cache {
  token = '';
  expires = 0;

  put({ access_token, expires_in }: ImsAnswer): string {
    const lifetime = expires_in <= ONE_DAY_IN_SECONDS ? expires_in * 1000 : expires_in;
    this.expires = Date.now() + lifetime;
    return (this.token = access_token);
  }
}

export const cache = new Cache();

export async function getToken(): Promise<string> {
  if (Date.now() < cache.expires) return cache.token;
  const { data } = await axios.post<ImsAnswer>(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID as string,
      client_secret: process.env.CLIENT_SECRET as string,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  );
  return cache.put(data);
}
