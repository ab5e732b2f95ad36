var fs = require('fs')
var request = require('request')

exports.getToken = function (cb) {
  request.post({
    url: 'https://ims-na1.adobelogin.com/ims/token/v3',
    form: {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: process.env.ADOBE_SCOPES
    },
    json: true
  }, function (err, res, body) {
    if (err) return cb(err)
    if (res.statusCode !== 200) return cb(new Error(body.error_description))
    cb(null, body.access_token)
  })
}

exports.readTemplate = function (name, cb) {
  fs.readFile('templates/' + name + '.html', 'utf8', cb)
}
