const auth = require('./adobe-ims-token');

async function getToken() {
  const { access_token, expires_in } = await auth({
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'read_pc.dma_aem_ams',
    ],
  });
  return { token: access_token, ttl: expires_in * 1000 };
}

module.exports = { getToken };
