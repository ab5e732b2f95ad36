const IMS = 'https://ims-na1.adobelogin.com'

async function getToken () {
  const headers = new Headers()
  headers.append('Cache-Control', 'no-cache')
  const body = new URLSearchParams()
  body.append('grant_type', 'client_credentials')
  body.append('client_id', process.env.CLIENT_ID)
  body.append('client_secret', process.env.CLIENT_SECRET)
  body.append('scope', 'openid,AdobeID,user_management_sdk')
  const request = new Request(`${IMS}/ims/token/v3`, { method: 'POST', headers, body })
  const response = await fetch(request)
  return (await response.json()).access_token
}

module.exports = { getToken }
