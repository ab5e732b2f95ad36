export interface AdobeAccount {
  clientId: string;
  clientSecret: string;
}

/** What other services are told about a user. */
export interface Profile {
  sub: string;
  key: string;
  email: string;
}

const IMS = 'https://ims-na1.adobelogin.com';

function readAccount(): AdobeAccount {
  return {
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
  };
}

export async function getToken(): Promise<string> {
  const account = readAccount();
  const response = await fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: account.clientId,
      client_secret: account.clientSecret,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

export async function getProfile(token: string): Promise<Profile> {
  const response = await fetch(`${IMS}/ims/profile/v1`, { headers: { Authorization: `Bearer ${token}` } });
  return (await response.json()) as Profile;
}
