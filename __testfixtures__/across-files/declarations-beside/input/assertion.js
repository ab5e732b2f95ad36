const jwt = require('jsonwebtoken');

exports.createAssertion = () => {
  const key = process.env.PRIVATE_KEY;
  if (!key) {
    throw new Error('The key of the service account is missing');
  }
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, key, { algorithm: 'RS256', expiresIn: 60 });
};
