var fs = require('fs'),
    request = require('request'),
    JWT = require('jsonwebtoken');

var IMS_HOST = 'https://ims-na1.adobelogin.com';

exports.getToken = function (callback) {
    var now = Math.floor(Date.now() / 1000),
        payload = {
            exp: now + 87000,
            iss: process.env.ORG_ID,
            sub: process.env.TECHNICAL_ACCOUNT_ID,
            aud: IMS_HOST + '/c/' + process.env.CLIENT_ID
        };
    payload[IMS_HOST + '/s/ent_analytics_bulk_ingest_sdk'] = true;

    var header = { alg: 'RS256', typ: 'JWT', 'cache-control': 'no-cache' };
    var token = JWT.sign(payload, fs.readFileSync('private.key'), { algorithm: 'RS256', header: header });

    var options = {
        method: 'POST',
        url: IMS_HOST + '/ims/exchange/jwt',
        headers: { 'cache-control': 'no-cache' },
        form: { client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, jwt_token: token }
    };
    request(options, function (error, response, body) {
        if (error) return callback(error);
        if (response.statusCode !== 200) return callback(new Error(body));
        callback(null, JSON.parse(body).access_token);
    });
};
