const fetch = require('node-fetch')
const jwt = require('jsonwebtoken')

/**
 * Adobe IMS and our project planner both swap a signed JWT for a token, with the same three fields.
 */
module.exports = async function exchange(url, { id, secret, claims, key }) {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: id,
      client_secret: secret,
      jwt_token: jwt.sign(claims, key, { algorithm: 'RS256', expiresIn: 180 })
    })
  })
  if (!response.ok) throw new Error(`${url} said ${response.status}`)
  return (await response.json()).access_token
}
