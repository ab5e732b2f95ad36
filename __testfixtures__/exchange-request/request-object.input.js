const { readFile } = require('fs/promises')
const { sign } = require('jsonwebtoken')

const IMS = 'https://ims-na1.adobelogin.com'

async function assertion () {
  const key = await readFile('private.key')
  return sign({
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    exp: Math.round(Date.now() / 1000) + 300,
    [`${IMS}/s/ent_user_sdk`]: true
  }, key, { algorithm: 'RS256' })
}

async function getToken () {
  const headers = new Headers()
  headers.append('Cache-Control', 'no-cache')
  const body = new URLSearchParams()
  body.append('client_id', process.env.CLIENT_ID)
  body.append('client_secret', process.env.CLIENT_SECRET)
  body.append('jwt_token', await assertion())
  const request = new Request(`${IMS}/ims/exchange/jwt`, { method: 'POST', headers, body })
  const response = await fetch(request)
  return (await response.json()).access_token
}

module.exports = { getToken }
