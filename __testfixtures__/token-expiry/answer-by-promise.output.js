const https = require('https');

function exchange(body) {
  return new Promise((resolve, reject) => {
    const req = https.request(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      (res) => {
        let data = '';
        res.on('data', (chunk) => (data += chunk));
        res.on('end', () => {
          if (res.statusCode !== 200) return reject(new Error(data));
          resolve(JSON.parse(data));
        });
      },
    );
    req.on('error', reject);
    req.end(body);
  });
}

/** What IMS answers. */
async function login() {
  return exchange(
    `grant_type=client_credentials&client_id=${process.env.CLIENT_ID}&client_secret=${process.env.CLIENT_SECRET}&scope=openid,AdobeID,user_management_sdk`,
  ).then((token) => ({ ...token, expires_in: token.expires_in * 1000 }));
}

let session;

async function getToken() {
  session = session || (await login());
  session.end = session.end || Date.now() + session.expires_in;
  return session.access_token;
}

module.exports = { login, getToken, end: () => session.end };
