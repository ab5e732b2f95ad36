import jwt from 'jsonwebtoken';
import { readSettings, type ImsSettings } from './settings';

const IMS = 'https://ims-na1.adobelogin.com';

function claimsOf(settings: ImsSettings): Record<string, unknown> {
  return {
    iss: settings.orgId,
    sub: settings.technicalAccountId,
    aud: `${IMS}/c/${settings.clientId}`,
    [`${IMS}/s/ent_user_sdk`]: true,
  };
}

export async function requestToken(settings: ImsSettings): Promise<string> {
  const assertion = jwt.sign(claimsOf(settings), settings.privateKey, { algorithm: 'RS256', expiresIn: '5m' });
  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      jwt_token: assertion,
    }),
  });
  const { access_token } = await response.json();
  return access_token;
}

export const getToken = () => requestToken(readSettings());
