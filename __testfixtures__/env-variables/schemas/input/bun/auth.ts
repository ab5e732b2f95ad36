import jwt from 'jsonwebtoken';

export async function getToken(): Promise<string> {
  const ims = 'https://ims-na1.adobelogin.com';
  const claims: Record<string, unknown> = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: Bun.env.ADOBE_ORG_ID!,
    sub: Bun.env.ADOBE_TECHNICAL_ACCOUNT_ID!,
    aud: `${ims}/c/${Bun.env.ADOBE_CLIENT_ID!}`,
  };
  for (const name of Bun.env.ADOBE_META_SCOPES!.split(',')) claims[`${ims}/s/${name}`] = true;
  const body = new URLSearchParams({
    client_id: Bun.env.ADOBE_CLIENT_ID!,
    client_secret: Bun.env.ADOBE_CLIENT_SECRET!,
    jwt_token: jwt.sign(claims, Bun.env.ADOBE_PRIVATE_KEY!, { algorithm: 'RS256' }),
  });
  const response = await fetch(`${ims}/ims/exchange/jwt`, { method: 'POST', body });
  const token = (await response.json()) as { access_token: string };
  return token.access_token;
}
