const fetch = require('node-fetch');

const ims = {
  host: 'https://ims-na1.adobelogin.com',

  async login() {
    const response = await fetch(`${this.host}/ims/token/v3`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk',
      }),
    });
    return (await response.json()).access_token;
  },
};

exports.getToken = () => ims.login();
