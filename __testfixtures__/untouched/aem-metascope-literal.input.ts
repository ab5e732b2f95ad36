import { readFileSync } from 'fs';
import fetch from 'node-fetch';
import { sign } from 'jsonwebtoken';

const IMS = 'https://ims-na1.adobelogin.com';
const AUTHOR = 'https://author-p12345-e67890.adobeaemcloud.com';

export async function login(): Promise<string> {
  const clientId = 'cm-p12345-e67890-integration-0';
  const assertion = sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.AEM_ORG,
      sub: process.env.AEM_TECHNICAL_ACCOUNT,
      aud: `${IMS}/c/${clientId}`,
      [`${IMS}/s/ent_aem_cloud_api`]: true,
    },
    readFileSync('aem.key'),
    { algorithm: 'RS256' },
  );
  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: process.env.AEM_CLIENT_SECRET ?? '',
      jwt_token: assertion,
    }),
  });
  const { access_token } = await response.json();
  return access_token;
}

export async function listAssets(folder: string, token: string): Promise<unknown> {
  const response = await fetch(`${AUTHOR}/api/assets/${folder}.json`, { headers: { Authorization: `Bearer ${token}` } });
  return response.json();
}
