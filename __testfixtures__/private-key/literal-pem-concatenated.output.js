const request = require('request-promise-native');

const ims = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
};

exports.getToken = async () => {
  const { access_token: token } = await request.post('https://ims-na1.adobelogin.com/ims/token/v3', {
    form: {
      grant_type: 'client_credentials',
      client_id: ims.clientId,
      client_secret: ims.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    },
    json: true,
  });
  return token;
};
