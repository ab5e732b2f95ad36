export interface Credentials {
  clientId: string;
  clientSecret: string;
  scopes: string[];
}

export class TokenSource {
  constructor(private readonly options: Credentials) {
    if (!options.scopes.length) throw new Error('nothing to ask for');
  }

  async token(): Promise<string> {
    const body = new URLSearchParams();
    body.append('grant_type', 'client_credentials');
    body.append('client_id', this.options.clientId);
    body.append('client_secret', this.options.clientSecret);
    body.append('scope', this.options.scopes.join(','));
    const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', { method: 'POST', body });
    return (await res.json()).access_token;
  }
}
