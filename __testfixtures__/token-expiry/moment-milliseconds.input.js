const axios = require('axios');
const jwt = require('jsonwebtoken');
const moment = require('moment');
const fs = require('fs');

class TokenStore {
  async getToken() {
    if (this.token && moment().isBefore(this.expiresAt)) return this.token;

    const assertion = jwt.sign(
      {
        exp: moment().add(5, 'minutes').unix(),
        iss: process.env.ORG_ID,
        sub: process.env.TECHNICAL_ACCOUNT_ID,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
        'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
      },
      fs.readFileSync('private.key'),
      { algorithm: 'RS256' },
    );
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: assertion,
      }),
    );
    this.token = data.access_token;
    this.expiresAt = moment().add(data.expires_in, 'milliseconds');
    return this.token;
  }
}

exports.store = new TokenStore();
