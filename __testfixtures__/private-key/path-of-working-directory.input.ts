import * as fs from 'fs';
import path from 'path';
import axios from 'axios';
import { sign as signJwt, type Algorithm } from 'jsonwebtoken';

const ALG: Algorithm = 'RS256';
const env = process.env;
const folder = path.isAbsolute(env.SECRETS ?? '') ? env.SECRETS! : path.join(process.cwd(), env.SECRETS ?? 'secrets');

export class Auth {
  private static instance: Auth;
  private static last: string | undefined;
  private static subject: string | undefined;
  private readonly key: string;

  static {
    // nobody may sign for another account
    Auth.subject = env.TECHNICAL_ACCOUNT_ID;
  }

  private constructor(private clientId: string, private secret: string) {
    this.key = fs.readFileSync(Auth.keyPath(), { encoding: 'utf8' });
  }

  static keyPath(): string {
    return env.KEY_PATH || `${folder}/adobe.key`;
  }

  static get(): Auth {
    return (this.instance ??= new Auth(env.CLIENT_ID!, env.CLIENT_SECRET!));
  }

  private jwt(): string {
    const payload = {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: env.ORG_ID,
      sub: Auth.subject,
      aud: `https://ims-na1.adobelogin.com/c/${this.clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    };
    return signJwt(payload, this.key, { algorithm: ALG });
  }

  async token(): Promise<string> {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({ client_id: this.clientId, client_secret: this.secret, jwt_token: this.jwt() }),
    );
    Auth.last = data.access_token;
    return data.access_token;
  }

  static get lastToken(): string | undefined {
    return Auth.last;
  }
}

export const getToken = () => Auth.get().token();
