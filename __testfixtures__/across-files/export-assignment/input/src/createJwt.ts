import fs = require('fs');
import jwt = require('jsonwebtoken');
import settings = require('./settings');

const TEN_MINUTES = 600;

/** The assertion that the exchange wants. */
function createJwt(): string {
  const payload = {
    exp: Math.floor(Date.now() / 1000) + TEN_MINUTES,
    iss: settings.orgId,
    sub: settings.technicalAccountId,
    aud: `https://${settings.imsHost}/c/${settings.clientId}`,
    [`https://${settings.imsHost}/s/ent_user_sdk`]: true,
  };
  return jwt.sign(payload, fs.readFileSync('private.pem'), { algorithm: 'RS256' });
}

export = createJwt;
