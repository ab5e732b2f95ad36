const http = require('http');

const { PORT, CLIENT_ID, CLIENT_SECRET } = process.env;

async function getToken() {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    }),
  });
  return (await response.json()).access_token;
}

const server = http.createServer(async (request, response) => response.end(await getToken()));

server.listen(PORT, () => {});

module.exports = { getToken };
