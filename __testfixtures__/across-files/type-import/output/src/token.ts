import { readSettings, type ImsSettings } from './settings';

const IMS = 'https://ims-na1.adobelogin.com';

export async function requestToken(settings: ImsSettings): Promise<string> {
  const response = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const { access_token } = await response.json();
  return access_token;
}

export const getToken = () => requestToken(readSettings());
