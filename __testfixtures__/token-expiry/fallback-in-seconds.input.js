const axios = require('axios')
const jwt = require('jsonwebtoken')
const fs = require('fs')

async function requestToken () {
  const assertion = jwt.sign({
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true
  }, fs.readFileSync('private.key'), { algorithm: 'RS256' })
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: assertion
  }))
  return data
}

let current

async function getToken () {
  if (!current || current.end < Date.now()) {
    const answer = await requestToken()
    const seconds = parseInt(answer.expires_in || '3600', 10)
    current = { token: answer.access_token, end: Date.now() + seconds * 1000 }
  }
  return current.token
}

module.exports = { getToken, end: () => current.end }
