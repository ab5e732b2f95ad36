const https = require('https');
const qs = require('querystring');

function getToken() {
  const payload = Buffer.from(
    qs.stringify({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
    'utf8',
  );
  return new Promise((resolve, reject) => {
    const request = https.request({
      hostname: 'ims-na1.adobelogin.com',
      path: '/ims/token/v3',
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': payload.length },
    });
    request.once('error', reject);
    request.once('response', async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve(JSON.parse(text).access_token);
    });
    request.end(payload);
  });
}

module.exports = { getToken };
