import { readFileSync } from 'node:fs';
import jwt from 'jsonwebtoken';

const HOST = 'https://ims-na1.adobelogin.com';

function readKey() {
  return readFileSync(process.env.IMS_KEY_FILE || 'keys/private.key', 'utf8');
}

export default function sign(orgId, technicalAccountId, clientId) {
  return jwt.sign({ [`${HOST}/s/ent_user_sdk`]: true }, readKey(), {
    algorithm: 'RS256',
    issuer: orgId,
    subject: technicalAccountId,
    audience: `${HOST}/c/${clientId}`,
    expiresIn: '10m',
  });
}
