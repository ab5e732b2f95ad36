const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

const settings = {
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  webhookSecret: decode(process.env.WEBHOOK_SECRET ?? ''),
};

export async function getToken(): Promise<string> {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets',
    }),
  });
  const { access_token } = await response.json();
  return access_token;
}

export const isFromUs = (secret: string): boolean => secret === settings.webhookSecret;
