const auth = require('./adobe-ims-token');

const SCOPES = ['AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles'];

async function getToken() {
  for (let i = 0; i < SCOPES.length; i++) {
    const scope = SCOPES[i];
    try {
      const response = await auth({
        clientId: process.env.CLIENT_ID,
        clientSecret: process.env.CLIENT_SECRET,
        scopes: [scope],
      });
      return response.access_token;
    } catch (error) {
      if (error.code !== 'invalid_scope' || i === SCOPES.length - 1) throw error;
    }
  }
}

module.exports = { getToken };
