const needle = require('needle')

const IMS = 'https://ims-na1.adobelogin.com'
const multipart = { multipart: true }

async function fetchToken () {
  const response = await needle('post', `${IMS}/ims/token/v3`, {
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams'
  }, { ...multipart, multipart: false })

  if (response.statusCode !== 200) throw new Error(`IMS: ${response.body.error}`)
  return response.body.access_token
}

// build logs are uploaded as files
async function uploadLog (url, log) {
  return needle('post', url, { log: { buffer: log, filename: 'build.log', content_type: 'text/plain' } }, multipart)
}

module.exports = { getToken: fetchToken, uploadLog }
