const fs = require('fs')
const got = require('got')
const jwt = require('jsonwebtoken')

function sign() {
  return jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' }
  )
}

module.exports.getToken = async function () {
  const id = process.env.CLIENT_ID
  const secret = process.env.CLIENT_SECRET
  const query = `client_id=${id}&client_secret=${secret}&jwt_token=${sign()}`
  const { body } = await got.post('https://ims-na1.adobelogin.com/ims/exchange/jwt?' + query, { responseType: 'json' })
  return body.access_token
}
