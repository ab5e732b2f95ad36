const axios = require('axios')

const MARGIN = 60 * 1000
const cache = { token: null, expiresAt: 0 }

async function getToken () {
  if (cache.token && cache.expiresAt - MARGIN > Date.now()) {
    return cache.token
  }

  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session'
  }))
  cache.token = data.access_token
  cache.expiresAt = Date.now() + data.expires_in * 1000
  return cache.token
}

module.exports = { getToken, cache }
