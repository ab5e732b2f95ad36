const https = require('https');

exports.getToken = (callback) => {
  const query = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: process.env.CLIENT_ID,
    client_secret: process.env.CLIENT_SECRET,
    scope: 'openid,AdobeID,user_management_sdk',
  });
  const options = {
    hostname: 'ims-na1.adobelogin.com',
    path: '/ims/token/v3',
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  };
  const req = https.request(options, (res) => {
    let body = '';
    res.on('data', (chunk) => (body += chunk));
    res.on('end', () => callback(null, JSON.parse(body).access_token));
  });
  req.on('error', callback);
  req.end(query.toString());
};
