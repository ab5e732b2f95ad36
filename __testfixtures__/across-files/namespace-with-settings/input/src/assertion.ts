import { sign } from 'jsonwebtoken';
import { Ims } from './ims';

export function assertion(options: Ims.Options): string {
  return sign(
    {
      iss: options.orgId,
      sub: options.technicalAccountId,
      aud: `${Ims.HOST}/c/${options.clientId}`,
      exp: Math.floor(Date.now() / 1000) + 300,
      [`${Ims.HOST}/s/ent_user_sdk`]: true,
    },
    options.privateKey,
    { algorithm: 'RS256' },
  );
}
