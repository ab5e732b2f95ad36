import { sign } from 'jsonwebtoken';
import { environment } from './Environment';
import { Endpoints } from './Endpoints';

export class JwtHelper {
  private static readonly LIFETIME = 300;

  static createJwt(): string {
    return sign(JwtHelper.claims(), environment.privateKey, { algorithm: 'RS256' });
  }

  private static claims(): Record<string, unknown> {
    return {
      exp: Math.floor(Date.now() / 1000) + JwtHelper.LIFETIME,
      iss: environment.orgId,
      sub: environment.technicalAccountId,
      aud: `${Endpoints.IMS}/c/${environment.clientId}`,
      [`${Endpoints.IMS}/s/ent_ccas_sdk`]: true,
    };
  }
}
