import axios from 'axios';

export const META_SCOPES: readonly string[] = ['ent_user_sdk'];

const IMS_URL = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID ?? '',
    client_secret: process.env.CLIENT_SECRET ?? '',
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const { data } = await axios.post(`${IMS_URL}/ims/token/v3`, form);
  return data.access_token as string;
}

export function isAdmin(groups: string[]): boolean {
  for (const group of groups) {
    if (group.startsWith('_admin_')) return true;
  }
  return false;
}
