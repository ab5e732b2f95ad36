/* Runtime action: prints the audit log of an organization. */
const fetch = require('node-fetch')

const requiredParams = ['CLIENT_ID', 'CLIENT_SECRET', 'ORG_ID']

function checkParams (params, names) {
  const missing = names.filter(name => params[name] === undefined || params[name] === '')
  return missing.length ? `missing parameter(s) '${missing}'` : null
}

async function getToken () {
  const params = process.env
  const problem = checkParams(params, requiredParams)
  if (problem) {
    throw new Error(problem)
  }

  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: params.CLIENT_ID,
      client_secret: params.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets'
    })
  })
  if (!res.ok) throw new Error(`IMS login failed with status ${res.status}`)
  return (await res.json()).access_token
}

async function main (params) {
  try {
    const token = await getToken()
    const res = await fetch(params.url, { headers: { Authorization: `Bearer ${token}` } })
    return { statusCode: 200, body: await res.json() }
  } catch (error) {
    return { error: { statusCode: 500, body: { error: error.message } } }
  }
}

module.exports = { main, getToken }
