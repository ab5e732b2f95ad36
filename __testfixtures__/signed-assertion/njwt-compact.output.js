'use strict'

const rp = require('request-promise')

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  scope: process.env.SCOPE || 'openid,AdobeID,user_management_sdk'
}

module.exports.getToken = () => rp.post({
  uri: 'https://ims-na1.adobelogin.com/ims/token/v3',
  form: {
    grant_type: 'client_credentials',
    client_id: config.clientId,
    client_secret: config.clientSecret,
    scope: config.scope
  },
  json: true
}).then(({ access_token: token }) => token)

module.exports.headers = token => ({
  Authorization: `Bearer ${token}`,
  'X-Api-Key': config.clientId
})
