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
    const { clientId, clientSecret, scopes = ['openid', 'AdobeID', 'user_management_sdk'] } = this.options;
    const res = await fetch(`${IMS}/ims/token/v3`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: scopes.join(','),
      }),
    });
    return ((await res.json()) as { access_token: string }).access_token;
  }
}
