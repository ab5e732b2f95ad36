const axios = require('axios');

class AdobeAuth {
  constructor(clientId, clientSecret) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  async getToken() {
    const params = new URLSearchParams();
    params.append('grant_type', 'client_credentials');
    params.append('client_id', this.clientId);
    params.append('client_secret', this.clientSecret);
    params.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session');
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', params);
    return data.access_token;
  }
}

const auth = new AdobeAuth(
  process.env.CLIENT_ID,
  process.env.CLIENT_SECRET
);

module.exports.getToken = () => auth.getToken();
