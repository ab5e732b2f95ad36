import { readFileSync } from 'node:fs'
import { decode, sign } from 'jsonwebtoken'

const ims = 'https://ims-na1.adobelogin.com'
const { CJA_CLIENT_ID = '', CJA_CLIENT_SECRET = '', CJA_ORG_ID, CJA_TECH_ACCOUNT } = process.env

export const getToken = async (): Promise<string> => {
  const assertion = sign(
    {
      iss: CJA_ORG_ID,
      sub: CJA_TECH_ACCOUNT,
      aud: `${ims}/c/${CJA_CLIENT_ID}`,
      exp: Math.floor(Date.now() / 1000) + 300,
      [`${ims}/s/ent_dataservices_sdk`]: true
    },
    readFileSync('cja.key', 'utf8'),
    { algorithm: 'RS256' }
  )
  const res = await fetch(`${ims}/ims/exchange/jwt`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: CJA_CLIENT_ID, client_secret: CJA_CLIENT_SECRET, jwt_token: assertion })
  })
  const { access_token } = (await res.json()) as { access_token: string }
  return access_token
}

/** Who is calling us: the session cookie is a JWT of our own identity provider. */
export const readUser = (cookie: string): string | undefined => decode(cookie, { json: true })?.sub
