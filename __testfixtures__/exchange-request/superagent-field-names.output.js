var superagent = require('superagent');

var IMS = 'https://ims-na1.adobelogin.com';
var FIELDS = { id: 'client_id' };
var SECRET = 'client_secret';

exports.getToken = function (callback) {
  superagent
    .post(IMS + '/ims/token/v3')
    .type('form')
    .set('Cache-Control', 'no-cache')
    .send({ grant_type: 'client_credentials' })
    .send({ [FIELDS.id]: process.env.CLIENT_ID })
    .send({ [SECRET]: process.env.CLIENT_SECRET })
    .send({ scope: process.env.ADOBE_SCOPES })
    .end(function (err, res) {
      if (err) return callback(err);
      callback(null, res.body.access_token);
    });
};
