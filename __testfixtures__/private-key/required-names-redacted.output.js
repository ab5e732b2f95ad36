const fetch = require('node-fetch')

const REQUIRED = ['CLIENT_ID', 'CLIENT_SECRET', 'ORG_ID']

function stringParameters (params) {
  // hide the secrets
  const { CLIENT_SECRET, PRIVATE_KEY, ...rest } = params
  return JSON.stringify(rest)
}

function missingInputs (params) {
  return REQUIRED.filter(name => !params[name])
}

async function getAccessToken (params) {
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: params.CLIENT_ID,
      client_secret: params.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets'
    })
  })
  return (await res.json()).access_token
}

async function main (params) {
  console.info('called with', stringParameters(params))
  const missing = missingInputs(params)
  if (missing.length > 0) {
    return { error: { statusCode: 400, body: `missing parameter(s) '${missing}'` } }
  }
  return { statusCode: 200, body: { token: await getAccessToken(params) } }
}

exports.main = main
exports.getToken = async () => (await main(process.env)).body.token
