import jwt from 'jsonwebtoken';
import type { UmapiClientOptions, User } from './types';

const IMS = 'https://ims-na1.adobelogin.com';

export class UmapiClient {
  constructor(private readonly options: UmapiClientOptions) {}

  async users(): Promise<User[]> {
    const res = await fetch(`https://usermanagement.adobe.io/v2/usermanagement/users/${this.options.orgId}/0`, {
      headers: { Authorization: `Bearer ${await this.token()}`, 'X-Api-Key': this.options.clientId },
    });
    return ((await res.json()) as { users: User[] }).users;
  }

  private async token(): Promise<string> {
    const { clientId, clientSecret, orgId, technicalAccountId, privateKey, metaScopes = ['ent_user_sdk'] } = this.options;
    const payload: Record<string, unknown> = {
      iss: orgId,
      sub: technicalAccountId,
      aud: `${IMS}/c/${clientId}`,
      exp: Math.floor(Date.now() / 1000) + 600,
    };
    for (const scope of metaScopes) payload[`${IMS}/s/${scope}`] = true;
    const res = await fetch(`${IMS}/ims/exchange/jwt`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        jwt_token: jwt.sign(payload, privateKey, { algorithm: 'RS256' }),
      }),
    });
    return ((await res.json()) as { access_token: string }).access_token;
  }
}
