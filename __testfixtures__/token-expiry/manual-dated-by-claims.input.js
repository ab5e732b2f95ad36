const axios = require('axios')
const jwt = require('jsonwebtoken')
const fs = require('fs')
let cache = null
const payload = { iss: process.env.ORG, sub: process.env.TECH, exp: Math.round(Date.now() / 1000) + 60 * 60, aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID, 'https://ims-na1.adobelogin.com/s/ent_user_sdk': true }
async function getToken () {
  if (cache && payload.exp > Date.now() / 1000) return cache
  const key = fs.readFileSync('k')
  for (const alg of ['RS256']) {
    const t = jwt.sign(payload, key, { algorithm: alg })
    const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({ client_id: process.env.CLIENT_ID, client_secret: process.env.SECRET, jwt_token: t }))
    cache = data.access_token
  }
  return cache
}
module.exports = { getToken }
