const request = require('request-promise-native');
const jwt = require('jsonwebtoken');

const ims = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  // looks like: -----BEGIN PRIVATE KEY-----MIIEvgIBADANBgkq...-----END PRIVATE KEY-----
  privateKey: '',
};

const keyOfTheTeam =
  '-----BEGIN PRIVATE KEY-----\n' +
  'MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC7VJTUt9Us8cKB\n' +
  'wQNneCjGrSfTtu0Pmy2f0qmWJm5Zs8gGJcdHkCjxkvGJQfpNfBxkZVRtoCbBnTbP\n' +
  '-----END PRIVATE KEY-----\n';

exports.getToken = async () => {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + ims.clientId,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
  };
  const { access_token: token } = await request.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    form: {
      client_id: ims.clientId,
      client_secret: ims.clientSecret,
      jwt_token: jwt.sign(claims, ims.privateKey || keyOfTheTeam, { algorithm: 'RS256' }),
    },
    json: true,
  });
  return token;
};
