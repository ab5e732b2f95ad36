const axios = require('axios');
const jwt = require('jsonwebtoken');

// Heroku config vars can't hold line breaks
const privateKey = process.env.PRIVATE_KEY.replace(/\\r/g, '').replace(/\\n/g, '\n');

const repairText = (text) => text.replace(/\\n/g, '\n');

async function getToken() {
  const token = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    privateKey,
    { algorithm: 'RS256' }
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token,
    })
  );
  return data.access_token;
}

module.exports = { getToken, repairText };
