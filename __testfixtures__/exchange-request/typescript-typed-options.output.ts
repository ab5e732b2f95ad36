import axios from 'axios';

type AuthOptions = {
  clientId: string;
  clientSecret: string;
  /** the organization, ends in @AdobeOrg */
  orgId: string;
  scopes?: string[];
};

async function authenticate(options: AuthOptions): Promise<{ accessToken: string; orgId: string }> {
  const { clientId, clientSecret, orgId, scopes = (process.env.CAMPAIGN_SCOPES || '').split(',') } = options;

  const { data } = await axios.request<{ access_token: string }>({
    method: 'POST',
    baseURL: 'https://ims-na1.adobelogin.com',
    url: '/ims/token/v3',
    data: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope: scopes.join(',') }).toString(),
  });
  return { accessToken: data.access_token, orgId };
}

export const getToken = () =>
  authenticate({
    clientId: process.env.CAMPAIGN_CLIENT_ID!,
    clientSecret: process.env.CAMPAIGN_CLIENT_SECRET!,
    orgId: process.env.CAMPAIGN_ORG_ID!,
  });

export async function getProfiles(tenant: string): Promise<unknown[]> {
  const { accessToken, orgId } = await getToken();
  const { data } = await axios.get<{ content: unknown[] }>(`https://mc.adobe.io/${tenant}/campaign/profileAndServices/profile`, {
    headers: { Authorization: `Bearer ${accessToken}`, 'X-Gw-Ims-Org-Id': orgId },
  });
  return data.content;
}
