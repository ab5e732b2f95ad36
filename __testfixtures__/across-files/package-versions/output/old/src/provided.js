const AdobeFetch = require('@adobe/fetch');
const { getToken } = require('./token');

module.exports = AdobeFetch.config({
  auth: {
    mode: AdobeFetch.AUTH_MODES.Provided,
    clientId: process.env.CLIENT_ID,
    orgId: process.env.ORG_ID,
    tokenProvider: getToken,
  },
});
