import fs from 'node:fs'
import ky, { HTTPError } from 'ky'
import jwt from 'jsonwebtoken'

const { CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID } = process.env

export const getToken = async () => {
  const jwt_token = jwt.sign(
    {
      iss: ORG_ID,
      sub: TECHNICAL_ACCOUNT_ID,
      aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
      'https://ims-na1.adobelogin.com/s/ent_adobeio_sdk': true
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256', expiresIn: 300 }
  )
  try {
    const answer = await ky.post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      json: { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, jwt_token }
    }).json()
    return answer.access_token
  } catch (error) {
    if (error instanceof HTTPError) throw new Error(await error.response.text())
    throw error
  }
}
