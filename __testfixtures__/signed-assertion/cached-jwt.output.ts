export async function getToken(): Promise<string> {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
