import jwt from 'jsonwebtoken';

export const createAssertion = () =>
  jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      exp: Math.floor(Date.now() / 1000) + 300,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    process.env.PRIVATE_KEY,
    { algorithm: 'RS256' },
  );
