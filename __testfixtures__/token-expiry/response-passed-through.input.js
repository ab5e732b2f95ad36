const fetch = require('node-fetch')
const jwt = require('jsonwebtoken')
const fs = require('fs')

// resolves to what IMS answers: { token_type, access_token, expires_in }
module.exports.getToken = () => {
  const assertion = jwt.sign({
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_marketing_sdk': true
  }, fs.readFileSync('private.key', 'utf8'), { algorithm: 'RS256' })

  return fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion
    })
  }).then(res => res.json())
}
