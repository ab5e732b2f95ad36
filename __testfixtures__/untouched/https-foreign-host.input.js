const https = require('https');
const querystring = require('querystring');

/** The gateway of the intranet answers on the same path as IMS and keeps the credential itself. */
exports.exchange = (assertion) =>
  new Promise((resolve, reject) => {
    const body = querystring.stringify({ client_id: 'campaigns', jwt_token: assertion });
    const request = https.request(
      { hostname: 'gateway.intranet.example', path: '/ims/exchange/jwt', method: 'POST' },
      (response) => resolve(response.statusCode)
    );
    request.on('error', reject);
    request.end(body);
  });
