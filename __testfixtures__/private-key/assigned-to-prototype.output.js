const axios = require('axios');

const Adobe = function ({ id, secret }) {
  this.id = id;
  this.secret = secret;
};

Object.assign(Adobe.prototype, {
  async token() {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({ grant_type: 'client_credentials', client_id: this.id, client_secret: this.secret, scope: 'openid,AdobeID,user_management_sdk' }),
    );
    return data.access_token;
  },
});

const adobe = new Adobe({
  id: process.env.ID,
  secret: process.env.SECRET,
});

exports.getToken = () => adobe.token();
