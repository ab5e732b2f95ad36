import jwt from 'jsonwebtoken';

const IMS = 'https://ims-na1.adobelogin.com';

interface Params {
  imsClientId: string;
  clientSecret: string;
  imsPrivateKey: string;
  orgId: string;
  technicalAccountId: string;
  metaScopes: string;
  LOG_LEVEL?: string;
}

export async function getToken(params: Params): Promise<string> {
  const claims: Record<string, unknown> = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: params.orgId,
    sub: params.technicalAccountId,
    aud: `${IMS}/c/${params.imsClientId}`,
  };
  for (const scope of params.metaScopes.split(',')) claims[`${IMS}/s/${scope}`] = true;
  const response = await fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: params.imsClientId,
      client_secret: params.clientSecret,
      jwt_token: jwt.sign(claims, params.imsPrivateKey, { algorithm: 'RS256' }),
    }),
  });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
