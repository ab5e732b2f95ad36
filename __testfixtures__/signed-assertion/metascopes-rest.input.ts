import axios from 'axios';
import { sign } from 'jsonwebtoken';

const IMS = 'https://ims-na1.adobelogin.com';

function makeJwt(...metascopes: string[]): string {
  const claims: Record<string, unknown> = {
    iss: process.env.ORG_ID,
    sub: process.env.TECH_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 300,
  };
  for (const m of metascopes) claims[`${IMS}/s/${m}`] = true;
  return sign(claims, process.env.PRIVATE_KEY!, { algorithm: 'RS256' });
}

export async function getToken(): Promise<string> {
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID!,
      client_secret: process.env.CLIENT_SECRET!,
      jwt_token: makeJwt('ent_user_sdk', 'ent_adobeio_sdk'),
    }),
  );
  return data.access_token;
}
