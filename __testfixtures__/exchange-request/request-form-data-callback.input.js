const request = require('request')
const jwt = require('jsonwebtoken')

const IMS = 'https://ims-na1.adobelogin.com'

module.exports.getToken = function getToken (done) {
  const { SMART_CLIENT_ID, SMART_CLIENT_SECRET, SMART_ORG, SMART_ACCOUNT, SMART_KEY } = process.env
  const token = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: SMART_ORG,
      sub: SMART_ACCOUNT,
      aud: IMS + '/c/' + SMART_CLIENT_ID,
      [IMS + '/s/ent_smartcontent_sdk']: true
    },
    SMART_KEY.replace(/\\n/g, '\n'),
    { algorithm: 'RS256' }
  )

  const options = {
    method: 'POST',
    url: IMS + '/ims/exchange/jwt/',
    headers: {
      'content-type': 'multipart/form-data',
      'cache-control': 'no-cache'
    },
    formData: {
      client_id: SMART_CLIENT_ID,
      client_secret: SMART_CLIENT_SECRET,
      jwt_token: token
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
