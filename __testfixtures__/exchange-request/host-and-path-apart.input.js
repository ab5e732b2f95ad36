const fetch = require('node-fetch');
const { sign } = require('jsonwebtoken');

const IMS = {
  host: 'https://ims-na1.adobelogin.com',
  exchangePath: '/ims/exchange/jwt',
  profilePath: '/ims/profile/v1',
};

class ImsClient {
  constructor(env) {
    this.env = env;
  }

  _assertion() {
    const { ADOBE_IMS_ORG, ADOBE_API_KEY, ADOBE_TECH_ACCT, ADOBE_PRIVATE_KEY } = this.env;
    return sign(
      {
        exp: Math.floor(Date.now() / 1000) + 60,
        iss: ADOBE_IMS_ORG,
        sub: ADOBE_TECH_ACCT,
        aud: IMS.host + '/c/' + ADOBE_API_KEY,
        [IMS.host + '/s/ent_adobeio_sdk']: true,
      },
      ADOBE_PRIVATE_KEY,
      { algorithm: 'RS256' }
    );
  }

  async getToken() {
    const res = await fetch(IMS.host + IMS.exchangePath, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: this.env.ADOBE_API_KEY,
        client_secret: this.env.ADOBE_CLIENT_SECRET,
        jwt_token: this._assertion(),
      }).toString(),
    });
    const json = await res.json();
    return json.access_token;
  }

  async getProfile() {
    const res = await fetch(IMS.host + IMS.profilePath, {
      headers: { Authorization: `Bearer ${await this.getToken()}` },
    });
    return res.json();
  }
}

exports.client = new ImsClient(process.env);
