const fs = require('fs');
const fetch = require('node-fetch');
const jwt = require('jsonwebtoken');

const ims = {
  host: 'https://ims-na1.adobelogin.com',
  get claims() {
    return {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${this.host}/c/${process.env.CLIENT_ID}`,
      [`${this.host}/s/ent_user_sdk`]: true,
    };
  },

  async login() {
    const token = jwt.sign(this.claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
    const response = await fetch(`${this.host}/ims/exchange/jwt`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: token,
      }),
    });
    return (await response.json()).access_token;
  },
};

exports.getToken = () => ims.login();
