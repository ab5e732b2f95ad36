const axios = require('axios')
const jwt = require('jsonwebtoken')

const environments = {
  prod: {
    ims: 'https://ims-na1.adobelogin.com',
    api: 'https://reactor.adobe.io',
    scope: 'https://ims-na1.adobelogin.com/s/ent_reactor_sdk'
  },
  stage: {
    ims: 'https://ims-na1-stg1.adobelogin.com',
    api: 'https://reactor-stage.adobe.io',
    scope: 'https://ims-na1-stg1.adobelogin.com/s/ent_reactor_sdk'
  }
}

const environment = environments[process.env.LAUNCH_ENV || 'prod']

async function getToken () {
  const assertion = jwt.sign({
    exp: Math.round(Date.now() / 1000) + 600,
    iss: process.env.LAUNCH_ORG_ID,
    sub: process.env.LAUNCH_TECH_ACCT_ID,
    aud: `${environment.ims}/c/${process.env.LAUNCH_CLIENT_ID}`,
    [environment.scope]: true
  }, process.env.LAUNCH_PRIVATE_KEY, { algorithm: 'RS256' })

  const body = new URLSearchParams()
  body.append('client_id', process.env.LAUNCH_CLIENT_ID)
  body.append('client_secret', process.env.LAUNCH_CLIENT_SECRET)
  body.append('jwt_token', assertion)

  const { data } = await axios.post(`${environment.ims}/ims/exchange/jwt`, body)
  return data.access_token
}

async function getCompany () {
  const { data } = await axios.get(`${environment.api}/companies`, {
    headers: {
      accept: 'application/vnd.api+json;revision=1',
      authorization: `Bearer ${await getToken()}`,
      'x-api-key': process.env.LAUNCH_CLIENT_ID,
      'x-gw-ims-org-id': process.env.LAUNCH_ORG_ID
    }
  })
  return data.data[0]
}

module.exports = { getToken, getCompany }
