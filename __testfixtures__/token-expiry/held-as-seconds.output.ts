import axios from 'axios';

export class TokenProvider {
  private accessToken = '';
  private expiresIn = 0;
  private fetchedAt = 0;

  get expiresAt(): number {
    return this.fetchedAt + this.expiresIn * 1000;
  }

  async getToken(): Promise<string> {
    if (Date.now() < this.expiresAt) return this.accessToken;
    const form = new URLSearchParams();
    form.set('grant_type', 'client_credentials');
    form.set('client_id', process.env.CLIENT_ID ?? '');
    form.set('client_secret', process.env.CLIENT_SECRET ?? '');
    form.set('scope', 'openid,AdobeID,user_management_sdk');
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', form);
    this.accessToken = data.access_token;
    this.fetchedAt = Date.now();
    this.expiresIn = data.expires_in;
    return this.accessToken;
  }
}

export const provider = new TokenProvider();
