const axios = require('axios')

async function requestToken () {
  const { data } = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3', new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session'
  }))
  return data
}

let current

async function getToken () {
  if (!current || current.end < Date.now()) {
    const answer = await requestToken()
    const seconds = parseInt(answer.expires_in || '3600', 10)
    current = { token: answer.access_token, end: Date.now() + seconds * 1000 }
  }
  return current.token
}

module.exports = { getToken, end: () => current.end }
