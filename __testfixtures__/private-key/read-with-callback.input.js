var fs = require('fs')
var jwt = require('jsonwebtoken')
var request = require('request')

exports.getToken = function (cb) {
  fs.readFile('private.key', 'utf8', function (err, key) {
    if (err) return cb(err)

    var claims = {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
      'https://ims-na1.adobelogin.com/s/ent_campaign_sdk': true
    }
    var token = jwt.sign(claims, key, { algorithm: 'RS256' })

    request.post({
      url: 'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      form: {
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: token
      },
      json: true
    }, function (err, res, body) {
      if (err) return cb(err)
      if (res.statusCode !== 200) return cb(new Error(body.error_description))
      cb(null, body.access_token)
    })
  })
}

exports.readTemplate = function (name, cb) {
  fs.readFile('templates/' + name + '.html', 'utf8', cb)
}
