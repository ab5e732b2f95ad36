import { sign } from 'jsonwebtoken';
import { MetaScope } from './MetaScope';

const IMS = 'https://ims-na1.adobelogin.com';

export function makeJwt(scopes: readonly MetaScope[]): string {
  const claims: Record<string, unknown> = {
    iss: process.env.ORG_ID,
    sub: process.env.TECH_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 300,
  };
  for (const scope of scopes) claims[`${IMS}/s/${scope}`] = true;
  return sign(claims, process.env.PRIVATE_KEY!, { algorithm: 'RS256' });
}
