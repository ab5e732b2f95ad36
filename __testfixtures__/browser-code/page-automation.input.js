const axios = require('axios');
const jwt = require('jsonwebtoken');

async function getToken() {
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    process.env.PRIVATE_KEY,
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
}

/** Opens a page of the product that is signed in. */
async function openSignedIn(page, url) {
  const token = await getToken();
  await page.goto(url);
  await page.evaluate((value) => {
    window.localStorage.setItem('ims-token', value);
    document.location.reload();
  }, token);
  return page.$eval('h1', () => document.title);
}

module.exports = { getToken, openSignedIn };
