import { encode } from 'jwt-simple';

interface JwtConfig {
  clientId: string;
  clientSecret: string;
  privateKey: string;
  orgId: string;
  technicalAccountId: string;
}

const config: JwtConfig = {
  clientId: process.env.CLIENT_ID!,
  clientSecret: process.env.CLIENT_SECRET!,
  privateKey: process.env.PRIVATE_KEY!.replace(/\\n/g, '\n'),
  orgId: process.env.ORG_ID!,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID!,
};

function createAssertion({ clientId, orgId, technicalAccountId, privateKey }: JwtConfig): string {
  return encode(
    {
      iss: orgId,
      sub: technicalAccountId,
      aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
      exp: Math.floor(Date.now() / 1000) + 60,
      'https://ims-na1.adobelogin.com/s/ent_analytics_bulk_ingest_sdk': true,
    },
    privateKey,
    'RS256',
  );
}

export async function getToken(): Promise<string> {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: config.clientId,
      client_secret: config.clientSecret,
      jwt_token: createAssertion(config),
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
