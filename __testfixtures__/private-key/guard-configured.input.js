import axios from 'axios'
import jwt from 'jsonwebtoken'
import { readFileSync, existsSync } from 'fs'

const keyFile = process.env.NODE_ENV === 'production' ? '/run/secrets/adobe_key' : './dev.key'

const privateKey = process.env.ADOBE_PRIVATE_KEY
  ? process.env.ADOBE_PRIVATE_KEY.split('\\n').join('\n')
  : existsSync(keyFile)
    ? readFileSync(keyFile, 'utf8')
    : undefined

const config = {
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET,
  imsOrgId: process.env.ADOBE_ORG_ID,
  technicalAccountId: process.env.ADOBE_TECHNICAL_ACCOUNT_ID
}

export function isConfigured () {
  return Boolean(config.clientId && config.clientSecret && config.technicalAccountId && privateKey)
}

const missingSecrets = () => !config.clientSecret || !privateKey || config.technicalAccountId === undefined
const incomplete = () => !config.clientId || !privateKey
const ready = config.clientId && privateKey && config.imsOrgId

export const canSign = !!(privateKey && config.clientSecret)

export async function getToken () {
  if (!isConfigured() || !ready || missingSecrets() || incomplete()) {
    console.warn('Adobe is not configured, skipping')
    return null
  }
  if (!(config.imsOrgId && privateKey !== undefined)) {
    throw new Error('organization or key missing')
  }
  if (!(config.clientId && privateKey && config.technicalAccountId)) throw new Error('client missing')
  const claims = {
    exp: Math.round(Date.now() / 1000) + 60,
    iss: config.imsOrgId,
    sub: config.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${config.clientId}`
  }
  ;['ent_dataservices_sdk', 'ent_reactor_sdk'].forEach(s => { claims[`https://ims-na1.adobelogin.com/s/${s}`] = true })

  const res = await axios.post('https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: config.clientId,
      client_secret: config.clientSecret,
      jwt_token: jwt.sign(claims, privateKey, { algorithm: 'RS256' })
    }))

  if (privateKey && config.clientId && res.data.access_token) {
    console.log('logged in', config.clientId)
  }
  return res.data.access_token
}
