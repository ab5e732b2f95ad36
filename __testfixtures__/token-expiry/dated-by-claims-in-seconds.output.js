const nowInSeconds = () => Math.floor(Date.now() / 1000)

let session

async function login () {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk'
    })
  })
  const { access_token: accessToken, expires_in: expiresIn } = await response.json()
  return { accessToken, expiresAt: nowInSeconds() + expiresIn }
}

export async function getToken () {
  if (!session || session.expiresAt < nowInSeconds() + 60) session = await login()
  return session.accessToken
}

export const end = () => session.expiresAt
