import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import axios from 'axios';
import * as jwt from 'jsonwebtoken';

@Injectable()
export class TokenService {
  constructor(private readonly config: ConfigService) {}

  async getToken(): Promise<string> {
    const clientId = this.config.get<string>('adobe.clientId');
    const payload = {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: this.config.get<string>('adobe.orgId'),
      sub: this.config.get<string>('adobe.technicalAccountId'),
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      [`https://ims-na1.adobelogin.com/s/${this.config.get<string>('adobe.metaScopes')}`]: true,
    };
    const token = jwt.sign(payload, this.config.get<string>('adobe.privateKey'), { algorithm: 'RS256' });
    const body = new URLSearchParams({
      client_id: clientId,
      client_secret: this.config.get<string>('adobe.clientSecret'),
      jwt_token: token,
    });
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', body);
    return data.access_token;
  }
}
