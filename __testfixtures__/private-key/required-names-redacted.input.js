const fetch = require('node-fetch')
const jwt = require('jsonwebtoken')

const REQUIRED = ['CLIENT_ID', 'CLIENT_SECRET', 'ORG_ID', 'TECHNICAL_ACCOUNT_ID', 'PRIVATE_KEY']

function stringParameters (params) {
  // hide the secrets
  const { CLIENT_SECRET, PRIVATE_KEY, ...rest } = params
  return JSON.stringify(rest)
}

function missingInputs (params) {
  return REQUIRED.filter(name => !params[name])
}

async function getAccessToken (params) {
  const key = params.PRIVATE_KEY.replace(/\\n/g, '\n')
  const payload = {
    exp: Math.round(87000 + Date.now() / 1000),
    iss: params.ORG_ID,
    sub: params.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${params.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_adobeio_sdk': true
  }
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: params.CLIENT_ID,
      client_secret: params.CLIENT_SECRET,
      jwt_token: jwt.sign(payload, key, { algorithm: 'RS256' })
    })
  })
  return (await res.json()).access_token
}

async function main (params) {
  console.info('called with', stringParameters(params))
  const missing = missingInputs(params)
  if (missing.length > 0) {
    return { error: { statusCode: 400, body: `missing parameter(s) '${missing}'` } }
  }
  return { statusCode: 200, body: { token: await getAccessToken(params) } }
}

exports.main = main
exports.getToken = async () => (await main(process.env)).body.token
