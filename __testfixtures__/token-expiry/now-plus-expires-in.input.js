const axios = require('axios')
const jwt = require('jsonwebtoken')
const { readFileSync } = require('fs')

const MARGIN = 60 * 1000
const cache = { token: null, expiresAt: 0 }

async function getToken () {
  if (cache.token && cache.expiresAt - MARGIN > Date.now()) {
    return cache.token
  }
  const assertion = jwt.sign({
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true
  }, readFileSync('private.key'), { algorithm: 'RS256' })

  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: assertion
  }))
  cache.token = data.access_token
  cache.expiresAt = Date.now() + data.expires_in
  return cache.token
}

module.exports = { getToken, cache }
