const jwt = require('jsonwebtoken');
const fetch = require('node-fetch');
const fs = require('fs');

let current = { token: undefined, until: new Date(0) };

function makeJwt() {
  return jwt.sign(
    {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256', expiresIn: '24h' },
  );
}

exports.getToken = async () => {
  if (current.until > new Date()) return current.token;
  const assertion = makeJwt();
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  });
  const json = await response.json();
  if (!response.ok) throw new Error(`IMS: ${json.error}`);
  const { exp } = jwt.decode(assertion);
  current = { token: json.access_token, until: new Date(exp * 1000) };
  return current.token;
};

exports.until = () => current.until;
