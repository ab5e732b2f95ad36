import { Inject, Injectable } from '@nestjs/common';
import { ConfigService, ConfigType } from '@nestjs/config';
import jwt from 'jsonwebtoken';
import adobeConfig from './adobe.config';

@Injectable()
export class TokenService {
  constructor(
    private readonly config: ConfigService,
    @Inject(adobeConfig.KEY) private readonly adobe: ConfigType<typeof adobeConfig>,
  ) {}

  async getToken(): Promise<string> {
    const ims = 'https://ims-na1.adobelogin.com';
    const claims: Record<string, unknown> = {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: this.config.get<string>('ADOBE_ORG_ID'),
      sub: this.config.get<string>('adobe.technicalAccountId'),
      aud: `${ims}/c/${this.adobe.clientId}`,
    };
    for (const name of this.config.getOrThrow<string>('adobe.metaScopes').split(',')) claims[`${ims}/s/${name}`] = true;
    const body = new URLSearchParams({
      client_id: this.adobe.clientId,
      client_secret: this.adobe.clientSecret,
      jwt_token: jwt.sign(claims, this.config.getOrThrow<string>('ADOBE_PRIVATE_KEY'), { algorithm: 'RS256' }),
    });
    const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
    const token = (await response.json()) as { access_token: string };
    return token.access_token;
  }
}
