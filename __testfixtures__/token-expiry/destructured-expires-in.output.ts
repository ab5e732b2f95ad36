interface CachedToken {
  value: string;
  expires: Date;
}

let cached: CachedToken | undefined;

export const expires = (): Date | undefined => cached?.expires;

export async function getToken(): Promise<string> {
  if (cached !== undefined && cached.expires.getTime() > Date.now() + 5 * 60 * 1000) return cached.value;

  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
  cached = { value: access_token, expires: new Date(Date.now() + expires_in * 1000) };
  return access_token;
}
