const http = require('http');
const jwt = require('jsonwebtoken');

const { PORT, CLIENT_ID, CLIENT_SECRET, ORG_ID, TECHNICAL_ACCOUNT_ID, PRIVATE_KEY } = process.env;

async function getToken() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: ORG_ID,
    sub: TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${CLIENT_ID}`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      jwt_token: jwt.sign(claims, PRIVATE_KEY, { algorithm: 'RS256' }),
    }),
  });
  return (await response.json()).access_token;
}

const server = http.createServer(async (request, response) => response.end(await getToken()));

server.listen(PORT, () => {
  console.log(`signing with a key of ${PRIVATE_KEY.length} characters`);
});

module.exports = { getToken };
