const fetch = require('node-fetch')

// resolves to what IMS answers: { token_type, access_token, expires_in }
module.exports.getToken = () => {
  return fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: process.env.ADOBE_SCOPES
    })
  }).then(res => res.json()).then(token => ({ ...token, expires_in: token.expires_in * 1000 }))
}
