import jwt from 'jsonwebtoken'
import axios from 'axios'
import { readFileSync } from 'fs'

const IMS = 'https://ims-na1.adobelogin.com'

const scopes = ['ent_dataservices_sdk', 'ent_adobeio_sdk']

const toClaims = names => names.reduce((claims, name) => {
  claims[`${IMS}/s/${name}`] = true
  return claims
}, {})

export const getToken = () => {
  const claims = {
    ...toClaims(scopes),
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `${IMS}/c/${process.env.CLIENT_ID}`
  }
  const jwtToken = jwt.sign(claims, readFileSync('private.key', 'utf8'), { algorithm: 'RS256' })

  return axios.post(`${IMS}/ims/exchange/jwt`, new URLSearchParams({
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: jwtToken
  })).then(({ data }) => data.access_token)
}

export const totalSize = files => files.reduce((sum, { size }) => sum + size, 0)
