const fetch = require('node-fetch')

const clientId = '7c1f0a4e9b2d4d3f8a6e5b0c9d1e2f3a'
const orgId = '5F3A1B2C4D5E6F70A495C123@AdobeOrg'

const getToken = async () => {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'test-client-secret', scope: process.env.ADOBE_SCOPES })
  })
  const { access_token: accessToken } = await res.json()
  return accessToken
}

const headers = async () => ({
  'x-api-key': clientId,
  'x-gw-ims-org-id': orgId,
  Authorization: `Bearer ${await getToken()}`
})

module.exports = { getToken, headers }
