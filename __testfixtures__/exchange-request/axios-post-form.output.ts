import axios from 'axios'

const http = axios.create({ baseURL: 'https://ims-na1.adobelogin.com', timeout: 5000 })

export async function getToken(): Promise<string> {
  const { data } = await http.post<{ access_token: string }>('/ims/token/v3', new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,asset_compute,read_organizations'
  } as Record<string, string>))
  return data.access_token
}
