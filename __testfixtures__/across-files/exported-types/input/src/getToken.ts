import { Lifetime, Product, signer, type Claims, type TokenAnswer } from './auth';

const ims = 'https://ims-na1.adobelogin.com';

function describe(): Claims & import('./auth').ProductClaims {
  return {
    iss: process.env.ORG_ID!,
    sub: process.env.TECHNICAL_ACCOUNT!,
    aud: `${ims}/c/${process.env.CLIENT_ID!}`,
    exp: Math.floor(Date.now() / 1000) + Lifetime.Usual,
    [`${ims}/s/${Product.Users}`]: true,
  };
}

export async function getToken(): Promise<string> {
  const response = await fetch(`${ims}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: signer(describe()),
    }),
  });
  const answer = (await response.json()) as TokenAnswer;
  return answer.access_token;
}
