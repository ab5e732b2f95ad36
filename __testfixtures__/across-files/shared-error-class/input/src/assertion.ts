import { sign } from 'jsonwebtoken';
import { settings } from './env';
import { ImsError } from './imsError';

export function assertion(): string {
  const key = settings.privateKey;
  if (!key) throw new ImsError('MISSING_KEY', 'no key');
  return sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECH_ID,
      aud: `https://ims-na1.adobelogin.com/c/${settings.clientId}`,
      exp: Math.floor(Date.now() / 1000) + 300,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    key,
    { algorithm: 'RS256' },
  );
}
