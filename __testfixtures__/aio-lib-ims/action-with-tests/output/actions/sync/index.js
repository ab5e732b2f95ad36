const { Core } = require('@adobe/aio-sdk')
const { context, getToken } = require('@adobe/aio-lib-ims')
const fetch = require('node-fetch')
const { errorResponse, checkMissingRequestInputs } = require('../utils')

const CONTEXT = 'campaign-sync'

async function main (params) {
  const logger = Core.Logger('sync', { level: params.LOG_LEVEL || 'info' })
  try {
    const missing = checkMissingRequestInputs(params, ['clientId', 'clientSecret', 'technicalAccountId', 'orgId', 'scopes'])
    if (missing) {
      return errorResponse(400, missing, logger)
    }
    const token = await tokenOf(params)
    const res = await fetch('https://mc.adobe.io/acme/campaign/profileAndServices/profile', {
      headers: { Authorization: `Bearer ${token}`, 'x-api-key': params.clientId, 'Cache-Control': 'no-cache' }
    })
    return { statusCode: 200, body: await res.json() }
  } catch (error) {
    logger.error(error)
    return errorResponse(500, 'server error', logger)
  }
}

async function tokenOf (params) {
  const config = {
    client_id: params.clientId,
    client_secrets: [params.clientSecret],
    technical_account_id: params.technicalAccountId,
    technical_account_email: params.technicalAccountEmail,
    ims_org_id: params.orgId,
    scopes: params.scopes.split(',')
  }
  await context.set(CONTEXT, config, true)
  return getToken(CONTEXT)
}

exports.main = main
exports.tokenOf = tokenOf
