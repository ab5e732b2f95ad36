import axios from 'axios';
import { Endpoints } from './Endpoints';
import { environment } from './Environment';
import { JwtHelper } from './JwtHelper';

export class TokenService {
  private token: string | undefined;

  async getToken(): Promise<string> {
    this.token ??= await this.fetchToken();
    return this.token;
  }

  private async fetchToken(): Promise<string> {
    const { data } = await axios.post(
      `${Endpoints.IMS}/ims/exchange/jwt`,
      new URLSearchParams({
        client_id: environment.clientId,
        client_secret: environment.clientSecret,
        jwt_token: JwtHelper.createJwt(),
      }),
    );
    return data.access_token;
  }
}

export const tokenService = new TokenService();
