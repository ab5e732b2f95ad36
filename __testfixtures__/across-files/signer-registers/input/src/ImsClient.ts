import { JwtSigner } from './JwtSigner';

export class ImsClient {
  constructor(private readonly signer: JwtSigner) {}

  async token(): Promise<string> {
    const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({
        client_id: process.env.IMS_CLIENT_ID!,
        client_secret: process.env.IMS_CLIENT_SECRET!,
        jwt_token: this.signer.sign(),
      }),
    });
    const { access_token } = await response.json();
    return access_token;
  }
}
