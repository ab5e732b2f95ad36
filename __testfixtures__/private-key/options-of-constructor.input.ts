import jwt from 'jsonwebtoken';

export interface Credentials {
  clientId: string;
  clientSecret: string;
  technicalAccount: string;
  orgId: string;
  privateKey: string;
  metascopes: string[];
}

export class TokenSource {
  constructor(private readonly options: Credentials) {
    if (!options.metascopes.length) throw new Error('nothing to ask for');
  }

  async token(): Promise<string> {
    const payload: Record<string, unknown> = {
      iss: this.options.orgId,
      sub: this.options.technicalAccount,
      aud: `https://ims-na1.adobelogin.com/c/${this.options.clientId}`,
      exp: Math.round(Date.now() / 1000) + 60,
    };
    for (const scope of this.options.metascopes) {
      payload[`https://ims-na1.adobelogin.com/s/${scope}`] = true;
    }
    const body = new URLSearchParams();
    body.append('client_id', this.options.clientId);
    body.append('client_secret', this.options.clientSecret);
    body.append('jwt_token', jwt.sign(payload, this.options.privateKey, { algorithm: 'RS256' }));
    const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt/', { method: 'POST', body });
    return (await res.json()).access_token;
  }
}
