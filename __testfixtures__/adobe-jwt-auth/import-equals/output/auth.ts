import auth, { type AdobeTokenOptions } from './adobe-ims-token';

export async function getToken(): Promise<string> {
  const config: AdobeTokenOptions = {
    clientId: process.env.CLIENT_ID as string,
    clientSecret: process.env.CLIENT_SECRET as string,
    scopes: ['openid', 'AdobeID', 'user_management_sdk'],
  };
  const { access_token } = await auth(config);
  return access_token;
}
