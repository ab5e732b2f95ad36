export class ImsClient {
  async token(): Promise<string> {
    const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.IMS_CLIENT_ID!,
        client_secret: process.env.IMS_CLIENT_SECRET!,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    });
    const { access_token } = await response.json();
    return access_token;
  }
}
