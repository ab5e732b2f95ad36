const got = require('got')

module.exports.getToken = async function () {
  const id = process.env.CLIENT_ID
  const secret = process.env.CLIENT_SECRET
  const { body } = await got.post('https://ims-na1.adobelogin.com/ims/token/v3', {
    responseType: 'json',
    form: {
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: secret,
      scope: 'openid,AdobeID,user_management_sdk',
    },
  })
  return body.access_token
}
