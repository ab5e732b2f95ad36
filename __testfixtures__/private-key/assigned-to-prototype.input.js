const fs = require('fs');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const Adobe = function ({ id, secret, org, account, keyPath }) {
  this.id = id;
  this.secret = secret;
  Object.assign(this, { org, account });
  this.keyPath = keyPath;
};

Object.assign(Adobe.prototype, {
  loadKey() {
    return fs.readFileSync(this.keyPath, 'utf8');
  },
  sign() {
    const { org, account, id } = this;
    return jwt.sign(
      {
        exp: Math.floor(Date.now() / 1000) + 300,
        iss: org,
        sub: account,
        aud: `https://ims-na1.adobelogin.com/c/${id}`,
        'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
      },
      this.loadKey(),
      { algorithm: 'RS256' },
    );
  },
  async token() {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({ client_id: this.id, client_secret: this.secret, jwt_token: this.sign() }),
    );
    return data.access_token;
  },
});

const adobe = new Adobe({
  id: process.env.ID,
  secret: process.env.SECRET,
  org: process.env.ORG,
  account: process.env.ACCOUNT,
  keyPath: 'private.key',
});

exports.getToken = () => adobe.token();
