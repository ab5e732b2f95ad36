const needle = require('needle')
const { sign } = require('jsonwebtoken')
const { readFile } = require('fs/promises')

const IMS = 'https://ims-na1.adobelogin.com'
const multipart = { multipart: true }

async function fetchToken () {
  const key = await readFile('private.key', 'utf8')
  const token = sign({
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 120,
    [`${IMS}/s/ent_cloudmgr_sdk`]: true
  }, key, { algorithm: 'RS256' })

  const response = await needle('post', `${IMS}/ims/exchange/jwt`, {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: token
  }, multipart)

  if (response.statusCode !== 200) throw new Error(`IMS: ${response.body.error}`)
  return response.body.access_token
}

// build logs are uploaded as files
async function uploadLog (url, log) {
  return needle('post', url, { log: { buffer: log, filename: 'build.log', content_type: 'text/plain' } }, multipart)
}

module.exports = { getToken: fetchToken, uploadLog }
