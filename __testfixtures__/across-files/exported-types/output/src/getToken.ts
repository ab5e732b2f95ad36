import { Product, type TokenAnswer } from './auth';

const ims = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const response = await fetch(`${ims}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      scope: Product.Users,
    }),
  });
  const answer = (await response.json()) as TokenAnswer;
  return answer.access_token;
}
