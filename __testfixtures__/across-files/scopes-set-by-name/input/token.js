const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

class ImsClient {
  constructor({ clientId, clientSecret, scopes = ['ent_user_sdk'] }) {
    const settings = { clientId, clientSecret, scopes };
    for (const name of Object.keys(settings)) this[name] = settings[name];
  }

  async token() {
    const claims = {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${this.clientId}`,
    };
    for (const scope of this.scopes) claims[`https://ims-na1.adobelogin.com/s/${scope}`] = true;
    const assertion = jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: this.clientId,
        client_secret: this.clientSecret,
        jwt_token: assertion,
      }),
    );
    return data.access_token;
  }
}

exports.getToken = () =>
  new ImsClient({ clientId: process.env.CLIENT_ID, clientSecret: process.env.CLIENT_SECRET }).token();
