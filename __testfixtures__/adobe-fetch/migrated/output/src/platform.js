const AdobeFetch = require('@adobe/fetch');
const getAdobeToken = require('./adobe-ims-token-2');

const config = {
  auth: {
    mode: 'provided',
    async tokenProvider() {
      const token = await getAdobeToken(this);
      return { ...token, expires_in: token.expires_in * 1000 };
    },
    clientId: process.env.CLIENT_ID,
    clientSecret: process.env.CLIENT_SECRET,
    orgId: process.env.ORG_ID,
    disableStorage: true,
    scopes: [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'session',
    ],
  },
};

module.exports = AdobeFetch.config(config);
