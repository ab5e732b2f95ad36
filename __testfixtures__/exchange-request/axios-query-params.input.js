const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const CLIENT_ID = '7c1f0a4e9b2d4d3f8a6e5b0c9d1e2f3a';
const ORG_ID = '5F3A1B2C4D5E6F70A495C123@AdobeOrg';
const TECHNICAL_ACCOUNT_ID = '6A7B8C9D0E1F2A3B495E4D5C@techacct.adobe.com';

module.exports.getToken = async () => {
  const token = jwt.sign(
    {
      exp: Math.round(new Date().getTime() / 1000) + 60 * 60 * 8,
      iss: ORG_ID,
      sub: TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_campaign_sdk': true,
    },
    fs.readFileSync('private.key', 'utf-8'),
    { algorithm: 'RS256' }
  );

  const response = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', null, {
    params: {
      client_id: CLIENT_ID,
      client_secret: process.env.CAMPAIGN_CLIENT_SECRET,
      jwt_token: token,
    },
  });
  return response.data.access_token;
};

module.exports.campaignHeaders = (token) => ({
  Authorization: `Bearer ${token}`,
  'X-Api-Key': CLIENT_ID,
  'Cache-Control': 'no-cache',
});
