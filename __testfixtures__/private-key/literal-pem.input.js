const fetch = require('node-fetch')
const jwt = require('jsonwebtoken')

const clientId = '7c1f0a4e9b2d4d3f8a6e5b0c9d1e2f3a'
const orgId = '5F3A1B2C4D5E6F70A495C123@AdobeOrg'

// test integration only!
const privateKey = `-----BEGIN PRIVATE KEY-----
bm90IGEga2V5LCBhIHN0YW5kLWluIGZvciBvbmUgaW4gdGVzdCBkYXRhCg==
-----END PRIVATE KEY-----`

const getToken = async () => {
  const token = jwt.sign({
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: orgId,
    sub: '6A7B8C9D0E1F2A3B495E4D5C@techacct.adobe.com',
    aud: `https://ims-na1.adobelogin.com/c/${clientId}`,
    'https://ims-na1.adobelogin.com/s/ent_stocksearch_sdk': true
  }, privateKey, { algorithm: 'RS256' })

  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, client_secret: 'test-client-secret', jwt_token: token })
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
