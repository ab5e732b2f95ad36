import * as jose from 'jose'

const { CLIENT_ID = '', CLIENT_SECRET = '', WEBHOOK_KEYS = '' } = process.env

export async function getToken(): Promise<string> {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `grant_type=client_credentials&client_id=${CLIENT_ID}&client_secret=${CLIENT_SECRET}&scope=openid,AdobeID,event_receiver,event_receiver_api`
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
