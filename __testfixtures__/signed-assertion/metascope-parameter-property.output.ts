export class Login {
  constructor(
    private readonly id: string,
    private readonly secret: string,
    private readonly scope = 'openid,AdobeID,user_management_sdk',
  ) {
    if (!scope) throw new Error('nothing to ask for');
  }

  token = async (): Promise<string> => {
    const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: this.id, client_secret: this.secret, scope: this.scope }),
    });
    return (await res.json()).access_token;
  };
}

export const getToken = (): Promise<string> =>
  new Login(process.env.CLIENT_ID!, process.env.CLIENT_SECRET!).token();
