import { sign } from 'jsonwebtoken';
import { env } from '@/lib/env';

const IMS_HOST = 'ims-na1.adobelogin.com';

export function createJwt(): string {
  return sign(
    {
      exp: Math.floor(Date.now() / 1000) + 86_400,
      iss: env.imsOrg,
      sub: env.technicalAccount,
      aud: `https://${IMS_HOST}/c/${env.apiKey}`,
      [`https://${IMS_HOST}/s/ent_dataservices_sdk`]: true,
    },
    env.privateKey,
    { algorithm: 'RS256' },
  );
}
