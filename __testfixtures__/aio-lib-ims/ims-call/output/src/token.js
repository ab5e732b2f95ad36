const { Ims } = require('@adobe/aio-lib-ims');

const ims = new Ims('prod');

async function getToken() {
  const { access_token, payload } = await ims.getAccessTokenByClientCredentials(
    process.env.UMAPI_CLIENT_ID,
    process.env.UMAPI_CLIENT_SECRET,
    process.env.UMAPI_ORG_ID,
    ['openid', 'AdobeID', 'user_management_sdk'],
  );
  console.log(`valid for ${payload.expires_in} seconds`);
  return access_token.token;
}

module.exports = { getToken };
