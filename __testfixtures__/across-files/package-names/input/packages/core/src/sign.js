import jwt from 'jsonwebtoken';
import { ims } from '#account';

export function sign() {
  const claims = {
    exp: Math.floor(Date.now() / 1000) + ims.lifetime,
    iss: ims.orgId,
    sub: ims.technicalAccount,
    aud: `https://ims-na1.adobelogin.com/c/${ims.clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, ims.privateKey, { algorithm: 'RS256' });
}
