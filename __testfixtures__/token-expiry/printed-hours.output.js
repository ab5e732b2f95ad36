const request = require('request-promise-native')

exports.getToken = async () => {
  const token = await request.post('https://ims-na1.adobelogin.com/ims/token/v3', {
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session'
    },
    json: true
  })
  console.log(`access token ends in ...${token.access_token.slice(-4)}`)
  console.log('expires in %s hours', (token.expires_in / 60 / 60).toFixed(1))
  return token.access_token
}
