const IMS = 'https://ims-na1.adobelogin.com';

interface Params {
  imsClientId: string;
  clientSecret: string;
  orgId: string;
  scopes: string;
  LOG_LEVEL?: string;
}

export async function getToken(params: Params): Promise<string> {
  const response = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: params.imsClientId,
      client_secret: params.clientSecret,
      scope: params.scopes,
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
