const request = require('request')

const IMS = 'https://ims-na1.adobelogin.com'

module.exports.getToken = function getToken (done) {
  const { SMART_CLIENT_ID, SMART_CLIENT_SECRET, SMART_SCOPES } = process.env

  const options = {
    method: 'POST',
    url: IMS + '/ims/token/v3',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'cache-control': 'no-cache'
    },
    form: {
      grant_type: 'client_credentials',
      client_id: SMART_CLIENT_ID,
      client_secret: SMART_CLIENT_SECRET,
      scope: SMART_SCOPES
    }
  }

  request(options, (error, response, body) => {
    if (error) {
      done(error)
      return
    }
    console.log('IMS said %d', response.statusCode)
    done(null, JSON.parse(body).access_token)
  })
}

module.exports.tagImage = function tagImage (token, image, done) {
  request({
    method: 'POST',
    url: 'https://sensei.adobe.io/services/v2/predict',
    headers: { Authorization: `Bearer ${token}` },
    formData: { file: image, contentAnalyzerRequests: JSON.stringify({ enable_diagnostics: 'true' }) }
  }, done)
}
