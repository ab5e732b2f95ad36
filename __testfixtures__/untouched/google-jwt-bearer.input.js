const jwt = require('jsonwebtoken')
const fetch = require('node-fetch')

const account = JSON.parse(process.env.GOOGLE_SERVICE_ACCOUNT)

async function getGoogleToken (scopes) {
  const now = Math.floor(Date.now() / 1000)
  const assertion = jwt.sign({
    iss: account.client_email,
    scope: scopes.join(' '),
    aud: 'https://oauth2.googleapis.com/token',
    iat: now,
    exp: now + 3600
  }, account.private_key.replace(/\\n/g, '\n'), { algorithm: 'RS256' })

  const res = await fetch('https://oauth2.googleapis.com/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
  })
  const { access_token: token, expires_in: lifetime } = await res.json()
  return { token, expires: Date.now() + lifetime * 1000 }
}

module.exports = { getGoogleToken }
