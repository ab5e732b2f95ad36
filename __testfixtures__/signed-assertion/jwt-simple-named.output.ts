interface JwtConfig {
  clientId: string;
  clientSecret: string;
  orgId: string;
}

const config: JwtConfig = {
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  orgId: process.env.ORG_ID!,
};

export async function getToken(): Promise<string> {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function',
    }),
  });
  if (!response.ok) throw new Error(`IMS answered ${response.status}`);
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}

export function analyticsHeaders(token: string): Record<string, string> {
  return {
    Authorization: `Bearer ${token}`,
    'x-api-key': config.clientId,
    'x-adobe-vgid': config.orgId,
  };
}
