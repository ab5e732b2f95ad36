import axios from 'axios';

const env = process.env;

export class Auth {
  private static instance: Auth;
  private static last: string | undefined;

  private constructor(private clientId: string, private secret: string) {}

  static get(): Auth {
    return (this.instance ??= new Auth(env.CLIENT_ID!, env.CLIENT_SECRET!));
  }

  async token(): Promise<string> {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({ grant_type: 'client_credentials', client_id: this.clientId, client_secret: this.secret, scope: 'openid,AdobeID,user_management_sdk' }),
    );
    Auth.last = data.access_token;
    return data.access_token;
  }

  static get lastToken(): string | undefined {
    return Auth.last;
  }
}

export const getToken = () => Auth.get().token();
