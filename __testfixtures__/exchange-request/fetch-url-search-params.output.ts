interface Credential {
  clientId: string;
  clientSecret: string;
}

export async function fetchToken(credential: Credential): Promise<string> {
  const ims = 'https://ims-na1.adobelogin.com';
  const url = new URL('/ims/token/v3', ims);

  const response = await fetch(url, {
    method: 'POST',
    signal: AbortSignal.timeout(5000),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credential.clientId,
      client_secret: credential.clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

export const getToken = () =>
  fetchToken({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
  });
