const axios = require('axios')
const qs = require('qs')

const ims = 'https://ims-na1.adobelogin.com'
const { CLIENT_ID, CLIENT_SECRET, ORG_ID } = process.env

function getToken () {
  return axios
    .post(
      ims + '/ims/token/v3',
      qs.stringify({
        grant_type: 'client_credentials',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        scope: 'openid,AdobeID,user_management_sdk'
      })
    )
    .then(res => res.data.access_token)
    .catch(err => {
      const reason = err.response ? JSON.stringify(err.response.data) : err.message
      throw new Error('could not log in to Adobe: ' + reason)
    })
}

function findUser (email) {
  return getToken().then(token =>
    axios.get(`https://usermanagement.adobe.io/v2/usermanagement/organizations/${ORG_ID}/users/${email}?${qs.stringify({ directOnly: false })}`, {
      headers: { Authorization: 'Bearer ' + token, 'X-Api-Key': CLIENT_ID }
    })
  )
}

module.exports = { getToken, findUser }
