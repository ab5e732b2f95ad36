const axios = require('axios');
const querystring = require('querystring');

const { CLIENT_ID, CLIENT_SECRET, ADOBE_SCOPES } = process.env;

module.exports = {
  getToken() {
    return axios
      .post(
        'https://ims-na1.adobelogin.com/ims/token/v3',
        querystring.stringify({
          grant_type: 'client_credentials',
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          scope: ADOBE_SCOPES,
        }),
      )
      .then(({ data }) => data.access_token);
  },
};
