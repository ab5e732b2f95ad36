var superagent = require('superagent');

var IMS = 'https://ims-na1.adobelogin.com';

exports.getToken = function (callback) {
  superagent
    .post(IMS + '/ims/token/v3')
    .type('form')
    .set('Cache-Control', 'no-cache')
    .send({ grant_type: 'client_credentials' })
    .send({ client_id: process.env.CLIENT_ID })
    .send({ client_secret: process.env.CLIENT_SECRET })
    .send({ scope: process.env.ADOBE_SCOPES })
    .end(function (err, res) {
      if (err) return callback(err);
      callback(null, res.body.access_token);
    });
};
