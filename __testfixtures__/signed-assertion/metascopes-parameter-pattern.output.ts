import axios from 'axios';

interface Settings {
  clientId: string;
  clientSecret: string;
  scopes?: string[];
}

const IMS = 'https://ims-na1.adobelogin.com';

/** Gets a token for the integration that the settings describe. */
export async function requestToken({
  clientId,
  clientSecret,
  scopes: names = [
    'openid',
    'AdobeID',
    'read_organizations',
    'additional_info.projectedProductContext',
    'read_pc.dma_aem_ams',
  ],
}: Settings): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: names.join(','),
  });
  const { data } = await axios.post<{ access_token: string }>(`${IMS}/ims/token/v3`, form);
  return data.access_token;
}
