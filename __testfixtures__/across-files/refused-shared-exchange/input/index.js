const fs = require('fs')
const exchange = require('./lib/exchange')

const ims = 'https://ims-na1.adobelogin.com'

const users = () =>
  exchange(`${ims}/ims/exchange/jwt`, {
    id: process.env.IMS_ID,
    secret: process.env.IMS_SECRET,
    key: fs.readFileSync('ims.key'),
    claims: {
      iss: process.env.IMS_ORG,
      sub: process.env.IMS_TECH,
      aud: `${ims}/c/${process.env.IMS_ID}`,
      [`${ims}/s/ent_user_sdk`]: true
    }
  })

const tasks = () =>
  exchange('https://harbor.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange', {
    id: process.env.WF_ID,
    secret: process.env.WF_SECRET,
    key: fs.readFileSync('wf.key'),
    claims: { iss: process.env.WF_CUSTOMER, sub: process.env.WF_USER }
  })

module.exports = { users, tasks }
