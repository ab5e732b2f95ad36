const axios = require('axios')
const jwt = require('jsonwebtoken')

const config = {
  ims: 'https://ims-na1.adobelogin.com',
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  metaScopes: process.env.META_SCOPES.split(','),
  privateKey: process.env.PRIVATE_KEY,
  retries: Number(process.env.RETRIES || 3)
}

const getToken = async () => {
  const payload = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: config.orgId,
    sub: config.technicalAccountId,
    aud: `${config.ims}/c/${config.clientId}`
  }
  for (const scope of config.metaScopes) payload[`${config.ims}/s/${scope}`] = true

  const { data } = await axios.post(`${config.ims}/ims/exchange/jwt`, new URLSearchParams({
    client_id: config.clientId,
    client_secret: config.clientSecret,
    jwt_token: jwt.sign(payload, config.privateKey, { algorithm: 'RS256' })
  }))
  return data.access_token
}

const retry = async (work, times = config.retries) => {
  try {
    return await work()
  } catch (error) {
    if (times <= 1) throw error
    return retry(work, times - 1)
  }
}

module.exports = { getToken: () => retry(getToken), apiHeaders: token => ({ Authorization: `Bearer ${token}`, 'x-api-key': config.clientId, 'x-gw-ims-org-id': config.orgId }) }
