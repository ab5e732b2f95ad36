import jwt from 'jsonwebtoken';

export class Login {
  constructor(
    private readonly id: string,
    private readonly secret: string,
    private readonly metascope = 'ent_user_sdk',
  ) {
    if (!metascope) throw new Error('nothing to ask for');
  }

  private assertion = (): string =>
    jwt.sign(
      {
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${this.id}`,
        [`https://ims-na1.adobelogin.com/s/${this.metascope}`]: true,
      },
      process.env.PRIVATE_KEY!,
      { algorithm: 'RS256', expiresIn: 60 },
    );

  token = async (): Promise<string> => {
    const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      method: 'POST',
      body: new URLSearchParams({ client_id: this.id, client_secret: this.secret, jwt_token: this.assertion() }),
    });
    return (await res.json()).access_token;
  };
}

export const getToken = (): Promise<string> =>
  new Login(process.env.CLIENT_ID!, process.env.CLIENT_SECRET!).token();
