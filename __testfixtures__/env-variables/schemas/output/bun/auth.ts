export async function getToken(): Promise<string> {
  const ims = 'https://ims-na1.adobelogin.com';
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: Bun.env.ADOBE_CLIENT_ID!,
    client_secret: Bun.env.ADOBE_CLIENT_SECRET!,
    scope: Bun.env.ADOBE_SCOPES!,
  });
  const response = await fetch(`${ims}/ims/token/v3`, { method: 'POST', body });
  const token = (await response.json()) as { access_token: string };
  return token.access_token;
}
