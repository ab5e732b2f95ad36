/* Runtime action: prints the audit log of an organization. */
const fetch = require('node-fetch')
const jwt = require('jsonwebtoken')

const requiredParams = ['CLIENT_ID', 'CLIENT_SECRET', 'ORG_ID', 'TECHNICAL_ACCOUNT_ID', 'PRIVATE_KEY']

function checkParams (params, names) {
  const missing = names.filter(name => params[name] === undefined || params[name] === '')
  return missing.length ? `missing parameter(s) '${missing}'` : null
}

async function getToken () {
  const params = process.env
  const problem = checkParams(params, requiredParams)
  if (problem) {
    throw new Error(problem)
  }

  const assertion = jwt.sign({
    exp: Math.floor(Date.now() / 1000) + 180,
    iss: params.ORG_ID,
    sub: params.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${params.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_adobeio_sdk': true
  }, params.PRIVATE_KEY.split('\\n').join('\n'), { algorithm: 'RS256' })

  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: params.CLIENT_ID,
      client_secret: params.CLIENT_SECRET,
      jwt_token: assertion
    })
  })
  if (!res.ok) throw new Error(`IMS login failed with status ${res.status}`)
  return (await res.json()).access_token
}

async function main (params) {
  try {
    const token = await getToken()
    const res = await fetch(params.url, { headers: { Authorization: `Bearer ${token}` } })
    return { statusCode: 200, body: await res.json() }
  } catch (error) {
    return { error: { statusCode: 500, body: { error: error.message } } }
  }
}

module.exports = { main, getToken }
