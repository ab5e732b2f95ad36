import axios from 'axios'

const IMS = 'https://ims-na1.adobelogin.com'

const scopes = [
  'openid',
  'AdobeID',
  'read_organizations',
  'additional_info.projectedProductContext',
  'session',
  'additional_info.roles',
  'adobeio_api',
  'read_client_secret',
  'manage_client_secrets',
]

export const getToken = () => {
  return axios.post(`${IMS}/ims/token/v3`, new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: scopes.join(',')
  })).then(({ data }) => data.access_token)
}

export const totalSize = files => files.reduce((sum, { size }) => sum + size, 0)
