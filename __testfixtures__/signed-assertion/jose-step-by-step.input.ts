import * as jose from 'jose'

const { CLIENT_ID = '', CLIENT_SECRET = '', ORG_ID = '', TECHNICAL_ACCOUNT_ID = '', PRIVATE_KEY = '', WEBHOOK_KEYS = '' } = process.env

async function signedClaims(): Promise<string> {
  const claims: jose.JWTPayload = {
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + CLIENT_ID
  }
  claims['https://ims-na1.adobelogin.com/s/event_receiver_api'] = true
  const jwt = new jose.SignJWT(claims)
  jwt.setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
  jwt.setExpirationTime('10m')
  const privateKey = await jose.importPKCS8(PRIVATE_KEY, 'RS256')
  return jwt.sign(privateKey)
}

export async function getToken(): Promise<string> {
  const assertion = await signedClaims()
  const res = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `client_id=${CLIENT_ID}&client_secret=${CLIENT_SECRET}&jwt_token=${assertion}`
  })
  const json = await res.json() as { access_token: string }
  return json.access_token
}

/** Events arrive signed by the sender's own key set. */
export async function verifyEvent(token: string): Promise<jose.JWTPayload> {
  const keys = jose.createRemoteJWKSet(new URL(WEBHOOK_KEYS))
  const { payload } = await jose.jwtVerify(token, keys)
  return payload
}
