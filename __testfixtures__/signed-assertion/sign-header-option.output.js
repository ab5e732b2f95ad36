var request = require('request');

var IMS_HOST = 'https://ims-na1.adobelogin.com';

exports.getToken = function (callback) {
    var options = {
        method: 'POST',
        url: IMS_HOST + '/ims/token/v3',
        headers: { 'cache-control': 'no-cache' },
        form: { grant_type: 'client_credentials', client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,additional_info.job_function' }
    };
    request(options, function (error, response, body) {
        if (error) return callback(error);
        if (response.statusCode !== 200) return callback(new Error(body));
        callback(null, JSON.parse(body).access_token);
    });
};
