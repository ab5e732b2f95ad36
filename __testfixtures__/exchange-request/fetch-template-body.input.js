const jwt = require('jsonwebtoken')

const clientId = process.env.PDF_CLIENT_ID
const clientSecret = process.env.PDF_CLIENT_SECRET

const getToken = async () => {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: process.env.PDF_ORG_ID,
    sub: process.env.PDF_ACCOUNT_ID,
    exp: now + 120,
    iat: now,
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_documentcloud_sdk': true
  }
  const jwtToken = jwt.sign(claims, process.env.PDF_PRIVATE_KEY, { algorithm: 'RS256' })

  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `client_id=${clientId}&client_secret=${clientSecret}&jwt_token=${jwtToken}`
  })
  const json = await res.json()
  if (json.error) throw new Error(json.error_description)
  return json.access_token
}

const createAsset = async mediaType => {
  const res = await fetch('https://pdf-services.adobe.io/assets', {
    method: 'POST',
    headers: { Authorization: `Bearer ${await getToken()}`, 'x-api-key': clientId, 'Content-Type': 'application/json' },
    body: JSON.stringify({ mediaType })
  })
  return res.json()
}

module.exports = { getToken, createAsset }
