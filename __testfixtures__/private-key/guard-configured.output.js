import axios from 'axios'

const config = {
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET
}

export function isConfigured () {
  return Boolean(config.clientId && config.clientSecret)
}

const missingSecrets = () => !config.clientSecret
const incomplete = () => !config.clientId
const ready = config.clientId

export const canSign = !!config.clientSecret

export async function getToken () {
  if (!isConfigured() || !ready || missingSecrets() || incomplete()) {
    console.warn('Adobe is not configured, skipping')
    return null
  }
  if (!config.clientId) throw new Error('client missing')

  const res = await axios.post('https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,additional_info.job_function,additional_info.roles'
    }))

  if (config.clientId && res.data.access_token) {
    console.log('logged in', config.clientId)
  }
  return res.data.access_token
}
