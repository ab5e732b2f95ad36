'use strict'

const fs = require('fs')
const nJwt = require('njwt')
const rp = require('request-promise')

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  techAccount: process.env.TECHNICAL_ACCOUNT_ID,
  metaScope: process.env.META_SCOPE || 'ent_user_sdk',
  keyFile: 'private.key'
}

const makeJwt = () => {
  const claims = {
    iss: config.orgId,
    sub: config.techAccount,
    aud: `https://ims-na1.adobelogin.com/c/${config.clientId}`
  }
  claims[`https://ims-na1.adobelogin.com/s/${config.metaScope}`] = true
  const jwt = nJwt.create(claims, fs.readFileSync(config.keyFile), 'RS256')
  jwt.setExpiration(Date.now() + 60 * 60 * 1000)
  return jwt.compact()
}

module.exports.getToken = () => rp.post({
  uri: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
  form: {
    client_id: config.clientId,
    client_secret: config.clientSecret,
    jwt_token: makeJwt()
  },
  json: true
}).then(({ access_token: token }) => token)

module.exports.headers = token => ({
  Authorization: `Bearer ${token}`,
  'X-Api-Key': config.clientId
})
