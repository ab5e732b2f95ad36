import authorize, { AdobeTokenOptions, AdobeToken } from './adobe-ims-token';

type Options = Omit<AdobeTokenOptions, 'scopes'>;

function buildConfig(): Options {
  return {
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
  };
}

export async function getToken(): Promise<string> {
  const config: AdobeTokenOptions = {
    ...buildConfig(),
    scopes: 'openid,AdobeID,user_management_sdk',
  };
  const response: AdobeToken = await authorize(config);
  return response.access_token;
}
