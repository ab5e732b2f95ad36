'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.createAssertion = void 0;
const jwt = require('jsonwebtoken');

const createAssertion = () => {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, process.env.PRIVATE_KEY, { algorithm: 'RS256', expiresIn: 60 });
};
exports.createAssertion = createAssertion;
