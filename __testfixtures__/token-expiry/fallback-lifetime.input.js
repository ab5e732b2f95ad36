const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const ONE_DAY = 24 * 60 * 60 * 1000;

let token;
let validUntil = 0;
let renewAt = 0;

const sign = () =>
  jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      exp: Math.round(Date.now() / 1000) + 300,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    process.env.PRIVATE_KEY,
    { algorithm: 'RS256' },
  );

exports.getToken = async () => {
  if (token && Date.now() < renewAt) return token;
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: sign(),
    }),
  });
  const json = await res.json();
  token = json.access_token;
  validUntil = Date.now() + (json.expires_in || ONE_DAY);
  renewAt = Date.now() + (json.expires_in ?? ONE_DAY) - 5 * 60 * 1000;
  return token;
};

exports.expiry = () => Math.min(validUntil, renewAt);
