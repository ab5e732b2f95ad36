import { readFileSync } from 'node:fs'
import jwt from 'jsonwebtoken'
import { request } from 'undici'

const IMS_HOST = 'ims-na1.adobelogin.com'
const key = readFileSync(new URL('./workflow.key', import.meta.url))

function claims () {
  return {
    exp: Math.trunc(Date.now() / 1000) + 90,
    iss: process.env.IMS_ORG_ID,
    sub: process.env.IMS_TECHNICAL_ACCOUNT_ID,
    aud: `https://${IMS_HOST}/c/${process.env.IMS_CLIENT_ID}`,
    [`https://${IMS_HOST}/s/asset_compute_meta`]: true
  }
}

export async function getToken () {
  const { statusCode, body } = await request(`https://${IMS_HOST}/ims/exchange/jwt`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    bodyTimeout: 3000,
    body: new URLSearchParams({
      client_id: process.env.IMS_CLIENT_ID,
      client_secret: process.env.IMS_CLIENT_SECRET,
      jwt_token: jwt.sign(claims(), key, { algorithm: 'RS256' })
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
