const axios = require('axios')

const environments = {
  prod: {
    ims: 'https://ims-na1.adobelogin.com',
    api: 'https://reactor.adobe.io',
    scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles'
  },
  stage: {
    ims: 'https://ims-na1-stg1.adobelogin.com',
    api: 'https://reactor-stage.adobe.io',
    scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles'
  }
}

const environment = environments[process.env.LAUNCH_ENV || 'prod']

async function getToken () {
  const body = new URLSearchParams()
  body.append('grant_type', 'client_credentials')
  body.append('client_id', process.env.LAUNCH_CLIENT_ID)
  body.append('client_secret', process.env.LAUNCH_CLIENT_SECRET)
  body.append('scope', environment.scope)

  const { data } = await axios.post(`${environment.ims}/ims/token/v3`, body)
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
