import { request } from 'undici'

const IMS_HOST = 'ims-na1.adobelogin.com'

export async function getToken () {
  const { statusCode, body } = await request(`https://${IMS_HOST}/ims/token/v3`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    bodyTimeout: 3000,
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      scope: 'openid,AdobeID,asset_compute,read_organizations'
    }).toString()
  })
  if (statusCode !== 200) throw new Error(`login failed (${statusCode})`)
  return (await body.json()).access_token
}

export async function unregister (endpoint) {
  const { statusCode } = await request(new URL('/unregister', endpoint), {
    method: 'POST',
    headers: { authorization: `Bearer ${await getToken()}` }
  })
  return statusCode === 200
}
