const axios = require('axios');
const jwt = require('jsonwebtoken');

/* Tokens for the services we pull reports from. */
const tokenOf = {
  async microsoft() {
    const { data } = await axios.post(
      `https://login.microsoftonline.com/${process.env.MS_TENANT}/oauth2/v2.0/token`,
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.MS_CLIENT_ID,
        client_secret: process.env.MS_CLIENT_SECRET,
        scope: 'https://graph.microsoft.com/.default',
      })
    );
    return data.access_token;
  },
  zoom: () => jwt.sign({ iss: process.env.ZOOM_API_KEY, exp: Date.now() + 5000 }, process.env.ZOOM_API_SECRET),
  async marketo() {
    const { data } = await axios.get(`https://${process.env.MUNCHKIN}.mktorest.com/identity/oauth/token`, {
      params: { grant_type: 'client_credentials', client_id: process.env.MKTO_ID, client_secret: process.env.MKTO_SECRET },
    });
    return data.access_token;
  },
};

module.exports = tokenOf;
