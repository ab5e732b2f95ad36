const jwt = require('jsonwebtoken')
const request = require('request-promise-native')
const fs = require('fs')

exports.getToken = async () => {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 24 * 60 * 60,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true
  }
  const token = await request.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    form: {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(payload, fs.readFileSync('private.key', 'utf8'), { algorithm: 'RS256' })
    },
    json: true
  })
  console.log(`access token ends in ...${token.access_token.slice(-4)}`)
  console.log('expires in %s hours', (token.expires_in / 1000 / 60 / 60).toFixed(1))
  return token.access_token
}
