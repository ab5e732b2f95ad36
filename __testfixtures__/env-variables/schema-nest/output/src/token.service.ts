import { Inject, Injectable } from '@nestjs/common';
import { ConfigService, ConfigType } from '@nestjs/config';
import adobeConfig from './adobe.config';

@Injectable()
export class TokenService {
  constructor(
    private readonly config: ConfigService,
    @Inject(adobeConfig.KEY) private readonly adobe: ConfigType<typeof adobeConfig>,
  ) {}

  async getToken(): Promise<string> {
    const ims = 'https://ims-na1.adobelogin.com';
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: this.adobe.clientId,
      client_secret: this.adobe.clientSecret,
      scope: this.config.getOrThrow<string>('adobe.scopes'),
    });
    const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
    const token = (await response.json()) as { access_token: string };
    return token.access_token;
  }
}
