const fs = require('fs')
const axios = require('axios')
const jwt = require('jsonwebtoken')

const {
  CLIENT_ID,
  CLIENT_SECRET,
  ORG_ID,
  TECHNICAL_ACCOUNT_ID,
  KEY_PASSPHRASE,
  TENANT = 'acme'
} = process.env

async function getToken () {
  const key = fs.readFileSync('./private.key', 'utf8')

  const token = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: ORG_ID,
      sub: TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_marketing_sdk': true
    },
    { key, passphrase: KEY_PASSPHRASE },
    { algorithm: 'RS256' }
  )

  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt',
    `client_id=${CLIENT_ID}&client_secret=${CLIENT_SECRET}&jwt_token=${token}`)
  return data.access_token
}

async function getOffers () {
  const { data } = await axios.get(`https://mc.adobe.io/${TENANT}/target/offers`, {
    headers: { Authorization: `Bearer ${await getToken()}`, 'X-Api-Key': CLIENT_ID }
  })
  return data.offers
}

module.exports = { getToken, getOffers }
