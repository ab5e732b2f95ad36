const { promises: fs } = require('fs')
const fetch = require('node-fetch')

const IMS = 'https://ims-na1.adobelogin.com'

const exchange = () =>
  fetch(`${IMS}/ims/token/v3`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles'
    })
  })
    .then(res => res.json())
    .then(json => json.access_token)

exports.getToken = () => exchange()

exports.saveReport = (name, rows) => fs.writeFile(`${name}.csv`, rows.map(row => row.join(';')).join('\n'))
