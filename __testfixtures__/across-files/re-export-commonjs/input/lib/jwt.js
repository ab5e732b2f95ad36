'use strict';

const jwt = require('jsonwebtoken');

const FIVE_MINUTES = 5 * 60;

exports.signJwt = function signJwt(settings) {
  const payload = {
    exp: Math.round(Date.now() / 1000) + FIVE_MINUTES,
    iss: settings.orgId,
    sub: settings.technicalAccountId,
    aud: 'https://ims-na1.adobelogin.com/c/' + settings.clientId,
  };
  payload['https://ims-na1.adobelogin.com/s/ent_reactor_developer_sdk'] = true;
  return jwt.sign(payload, settings.privateKey, { algorithm: 'RS256' });
};
