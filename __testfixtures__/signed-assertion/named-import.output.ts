import { decode } from 'jsonwebtoken'

const ims = 'https://ims-na1.adobelogin.com'
const { CJA_CLIENT_ID = '', CJA_CLIENT_SECRET = '' } = process.env

export const getToken = async (): Promise<string> => {
  const res = await fetch(`${ims}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: CJA_CLIENT_ID, client_secret: CJA_CLIENT_SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session' })
  })
  const { access_token } = (await res.json()) as { access_token: string }
  return access_token
}

/** Who is calling us: the session cookie is a JWT of our own identity provider. */
export const readUser = (cookie: string): string | undefined => decode(cookie, { json: true })?.sub
