import ky, { HTTPError } from 'ky'

const { CLIENT_ID, CLIENT_SECRET } = process.env

export const getToken = async () => {
  try {
    const answer = await ky.post('https://ims-na1.adobelogin.com/ims/token/v3', {
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets' })
    }).json()
    return answer.access_token
  } catch (error) {
    if (error instanceof HTTPError) throw new Error(await error.response.text())
    throw error
  }
}
