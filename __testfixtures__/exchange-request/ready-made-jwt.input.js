const axios = require('axios')

// jwt.io output, valid for a year. TODO generate it
const { CLIENT_ID, CLIENT_SECRET, JWT_TOKEN } = process.env

async function getToken () {
  const form = new URLSearchParams({ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, jwt_token: JWT_TOKEN })
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', form)
  return data.access_token
}

module.exports = { getToken }
