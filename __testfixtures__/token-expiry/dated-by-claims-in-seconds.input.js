import jwt from 'jsonwebtoken'
import { readFileSync } from 'fs'

const nowInSeconds = () => Math.floor(Date.now() / 1000)

let session

async function login () {
  const claims = {
    exp: nowInSeconds() + 86400,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true
  }
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: jwt.sign(claims, readFileSync('private.key'), { algorithm: 'RS256' })
    })
  })
  const { access_token: accessToken } = await response.json()
  return { accessToken, expiresAt: claims.exp }
}

export async function getToken () {
  if (!session || session.expiresAt < nowInSeconds() + 60) session = await login()
  return session.accessToken
}

export const end = () => session.expiresAt
