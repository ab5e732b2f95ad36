const axios = require('axios')

const {
  CLIENT_ID,
  CLIENT_SECRET,
  ADOBE_SCOPES,
  TENANT = 'acme'
} = process.env

async function getToken () {
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3',
    `grant_type=client_credentials&client_id=${CLIENT_ID}&client_secret=${CLIENT_SECRET}&scope=${encodeURIComponent(ADOBE_SCOPES)}`)
  return data.access_token
}

async function getOffers () {
  const { data } = await axios.get(`https://mc.adobe.io/${TENANT}/target/offers`, {
    headers: { Authorization: `Bearer ${await getToken()}`, 'X-Api-Key': CLIENT_ID }
  })
  return data.offers
}

module.exports = { getToken, getOffers }
