const axios = require('axios')

const config = {
  ims: 'https://ims-na1.adobelogin.com',
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  scopes: process.env.SCOPES.split(','),
  retries: Number(process.env.RETRIES || 3)
}

const getToken = async () => {
  const { data } = await axios.post(`${config.ims}/ims/token/v3`, new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: config.clientId,
    client_secret: config.clientSecret,
    scope: config.scopes.join(',')
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
