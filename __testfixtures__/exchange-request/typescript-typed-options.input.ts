import axios from 'axios';
import { sign, type SignOptions } from 'jsonwebtoken';

type AuthOptions = {
  clientId: string;
  clientSecret: string;
  /** the organization, ends in @AdobeOrg */
  orgId: string;
  techAccountId: string;
  privateKey: string;
  metaScopes?: string[];
};

const SIGN_OPTIONS: SignOptions = { algorithm: 'RS256' };

async function authenticate(options: AuthOptions): Promise<{ accessToken: string; orgId: string }> {
  const { clientId, clientSecret, orgId, techAccountId, privateKey, metaScopes = ['ent_campaign_sdk'] } = options;

  const scopes = metaScopes.reduce<Record<string, true>>(
    (all, name) => ({ ...all, [`https://ims-na1.adobelogin.com/s/${name}`]: true }),
    {},
  );
  const jwtToken = sign(
    {
      exp: Math.round(Date.now() / 1000) + 3600,
      iss: orgId,
      sub: techAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      ...scopes,
    },
    privateKey,
    SIGN_OPTIONS,
  );

  const { data } = await axios.request<{ access_token: string }>({
    method: 'POST',
    baseURL: 'https://ims-na1.adobelogin.com',
    url: '/ims/exchange/jwt',
    data: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, jwt_token: jwtToken }).toString(),
  });
  return { accessToken: data.access_token, orgId };
}

export const getToken = () =>
  authenticate({
    clientId: process.env.CAMPAIGN_CLIENT_ID!,
    clientSecret: process.env.CAMPAIGN_CLIENT_SECRET!,
    orgId: process.env.CAMPAIGN_ORG_ID!,
    techAccountId: process.env.CAMPAIGN_TECH_ACCOUNT_ID!,
    privateKey: process.env.CAMPAIGN_PRIVATE_KEY!,
  });

export async function getProfiles(tenant: string): Promise<unknown[]> {
  const { accessToken, orgId } = await getToken();
  const { data } = await axios.get<{ content: unknown[] }>(`https://mc.adobe.io/${tenant}/campaign/profileAndServices/profile`, {
    headers: { Authorization: `Bearer ${accessToken}`, 'X-Gw-Ims-Org-Id': orgId },
  });
  return data.content;
}
