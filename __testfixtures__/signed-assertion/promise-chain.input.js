const { promises: fs } = require('fs')
const jwt = require('jsonwebtoken')
const fetch = require('node-fetch')

const IMS = 'https://ims-na1.adobelogin.com'

const createJwt = () =>
  fs.readFile('private.key', 'utf8').then(
    key =>
      new Promise((resolve, reject) => {
        const payload = {
          exp: Math.floor(Date.now() / 1000) + 300,
          iss: process.env.ORG_ID,
          sub: process.env.TECHNICAL_ACCOUNT_ID,
          aud: `${IMS}/c/${process.env.CLIENT_ID}`,
          [`${IMS}/s/ent_reactor_sdk`]: true
        }
        jwt.sign(payload, key, { algorithm: 'RS256' }, (err, token) => {
          if (err) reject(err)
          else resolve(token)
        })
      })
  )

const exchange = token =>
  fetch(`${IMS}/ims/exchange/jwt`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token
    })
  })
    .then(res => res.json())
    .then(json => json.access_token)

exports.getToken = () => createJwt().then(exchange)

exports.saveReport = (name, rows) => fs.writeFile(`${name}.csv`, rows.map(row => row.join(';')).join('\n'))
