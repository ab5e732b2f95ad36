const axios = require('axios');

async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
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
