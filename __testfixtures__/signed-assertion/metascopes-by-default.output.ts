interface Account {
  clientId: string;
  clientSecret: string;
  scopes?: readonly string[];
}

const IMS = 'https://ims-na1.adobelogin.com';

export async function login({
  clientId,
  clientSecret,
  scopes = ['openid', 'AdobeID', 'user_management_sdk'],
}: Account): Promise<string> {
  const res = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: scopes.join(','),
    }),
  });
  return (await res.json()).access_token;
}

export const getToken = (): Promise<string> =>
  login({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
  });
