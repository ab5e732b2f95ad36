const axios = require('axios')
const qs = require('qs')
const jsonwebtoken = require('jsonwebtoken')

const ims = 'https://ims-na1.adobelogin.com'
const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECH_ACCT_ID, PRIVATE_KEY } = process.env

// JWTs are only used once, so keep the lifetime short
const FIVE_MINUTES = 5 * 60

function makeJwt () {
  return jsonwebtoken.sign({
    iss: ORG_ID,
    sub: TECH_ACCT_ID,
    exp: Math.floor(Date.now() / 1000) + FIVE_MINUTES,
    aud: `${ims}/c/${CLIENT_ID}`,
    [`${ims}/s/ent_user_sdk`]: true
  }, PRIVATE_KEY, { algorithm: 'RS256' })
}

function getToken () {
  return axios
    .post(
      ims + '/ims/exchange/jwt/',
      qs.stringify({
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        jwt_token: makeJwt()
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
