const jwt = require('jsonwebtoken')
const qs = require('querystring')
const axios = require('axios')
const fs = require('fs')

const clientSecret = () =>
  jwt.sign({}, fs.readFileSync('AuthKey.p8'), {
    algorithm: 'ES256',
    expiresIn: '10m',
    audience: 'https://appleid.apple.com',
    issuer: process.env.APPLE_TEAM_ID,
    subject: process.env.APPLE_CLIENT_ID,
    keyid: process.env.APPLE_KEY_ID
  })

exports.exchangeCode = code =>
  axios.post('https://appleid.apple.com/auth/token', qs.stringify({
    client_id: process.env.APPLE_CLIENT_ID,
    client_secret: clientSecret(),
    grant_type: 'authorization_code',
    code
  })).then(({ data }) => jwt.decode(data.id_token))
