import axios from 'axios'
import { readFileSync } from 'fs'
import { sign } from 'jsonwebtoken'

const http = axios.create({ baseURL: 'https://ims-na1.adobelogin.com', timeout: 5000 })

function createAssertion(): string {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 90,
    'https://ims-na1.adobelogin.com/s/asset_compute_meta': true
  }
  return sign(claims, readFileSync('private.key'), { algorithm: 'RS256' })
}

export async function getToken(): Promise<string> {
  const { data } = await http.postForm<{ access_token: string }>('/ims/exchange/jwt', {
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    jwt_token: createAssertion()
  })
  return data.access_token
}
