const axios = require('axios')

// jwt.io output, valid for a year. TODO generate it
const { CLIENT_ID, CLIENT_SECRET, ADOBE_SCOPES } = process.env

async function getToken () {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET, scope: ADOBE_SCOPES })
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', form)
  return data.access_token
}

module.exports = { getToken }
