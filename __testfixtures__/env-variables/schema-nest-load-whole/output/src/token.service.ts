import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import axios from 'axios';

@Injectable()
export class TokenService {
  constructor(private readonly config: ConfigService) {}

  async getToken(): Promise<string> {
    const clientId = this.config.get<string>('adobe.clientId');
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: this.config.get<string>('adobe.clientSecret'),
      scope: this.config.get<string>('adobe.scopes'),
    });
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', body);
    return data.access_token;
  }
}
